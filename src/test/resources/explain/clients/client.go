package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	client := http.Client{Timeout: 4 * time.Second}
	response, err := client.Get(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if _, err := io.ReadAll(response.Body); err != nil {
		log.Fatal(err)
	}
}
