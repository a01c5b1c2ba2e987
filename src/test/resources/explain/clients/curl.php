<?php
$curl = curl_init($argv[1]);
curl_setopt_array($curl, [CURLOPT_CAINFO => $argv[2], CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 4]);
if (curl_exec($curl) === false) {
    echo 'cURL error ', curl_errno($curl), ': ', curl_error($curl), PHP_EOL;
    exit(1);
}
