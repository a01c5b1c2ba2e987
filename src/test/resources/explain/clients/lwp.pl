use LWP::UserAgent;
my $agent = LWP::UserAgent->new(timeout => 4, ssl_opts => { SSL_ca_file => $ARGV[1], verify_hostname => 1 });
my $response = $agent->get($ARGV[0]);
if (!$response->is_success) {
    print STDERR $response->status_line, "\n", $response->decoded_content, "\n";
    exit 1;
}
