using System;
using System.IO;
using System.Net;
using System.Net.Security;

class Client {
    static int Main(string[] args) {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        try {
            var request = (HttpWebRequest) WebRequest.Create(args[0]);
            request.Timeout = 4000;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream())) {
                reader.ReadToEnd();
            }
            return 0;
        } catch (Exception e) {
            Console.Error.WriteLine(e);
            return 1;
        }
    }
}
