"""Who may ask the studio what: 60 requests, of which exactly the right ones are answered; the others get a bare refusal.

usage: request_matrix_test.py SAYYES_STUDIO
"""

import re
import sys
import unittest

from studio_server import Studio

PROGRAM = sys.argv.pop(1)
CHECK = b'{"text": "NO FOOD"}'
REFUSALS = {400, 403, 404, 405, 413, 415, 421, 431}
ALWAYS = {"Content-Security-Policy": "default-src 'none'; script-src 'self'", "X-Content-Type-Options": "nosniff",
          "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin",
          "Cross-Origin-Opener-Policy": "same-origin", "Cache-Control": "no-store"}


class Matrix(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.studio = Studio(PROGRAM)
        cls.count = 0

    @classmethod
    def tearDownClass(cls):
        cls.studio.close()
        print(f"{cls.count} requests")

    def expect(self, status, answer, what):
        type(self).count += 1
        got, headers, body = answer
        self.assertEqual(got, status, what)
        for name, value in ALWAYS.items():
            self.assertTrue(headers.get(name, "").startswith(value), f"{what}: {name} is {headers.get(name)!r}")
        self.assertFalse([name for name in headers if name.lower().startswith("access-control")], what)
        if status in REFUSALS:
            self.assertEqual(body, b"", what)

    def check(self, status, what, method="POST", target="/api/check", body=CHECK, **changes):
        self.expect(status, self.studio.request(method, target, self.studio.headers(**changes), body), what)

    def page(self, status, what, target="/", method="GET", **changes):
        bare = {"Host": f"127.0.0.1:{self.studio.port}", "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
        bare.update({name.replace("_", "-"): value for name, value in changes.items()})
        headers = {name: value for name, value in bare.items() if value is not None}
        self.expect(status, self.studio.request(method, target, headers), what)

    def test_the_page_itself(self):
        here = f"127.0.0.1:{self.studio.port}"
        self.check(200, "as the page asks")
        self.check(200, "by localhost", Host=f"localhost:{self.studio.port}", Origin=f"http://localhost:{self.studio.port}")
        self.check(200, "no origin, no metadata, but the token", Origin=None, Sec_Fetch_Site=None, Sec_Fetch_Mode=None, Sec_Fetch_Dest=None)
        self.check(200, "charset", Content_Type="application/json; charset=utf-8")
        self.page(200, "typed address")
        self.page(200, "link from elsewhere", Sec_Fetch_Site="cross-site")
        self.page(200, "no metadata", Sec_Fetch_Site=None, Sec_Fetch_Mode=None, Sec_Fetch_Dest=None)
        self.page(200, "reload", Sec_Fetch_Site="same-origin", Host=here)
        self.page(200, "script", "/app.js", Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="cors", Sec_Fetch_Dest="script")
        self.page(200, "head", method="HEAD")

    def test_hosts(self):
        port = self.studio.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1.nip.io:{port}", f"localhost.:{port}",
                     f"2130706433:{port}", f"[::ffff:127.0.0.1]:{port}", f"127.0.0.1:{port + 1}", "", f"127.1:{port}",
                     f"evil@127.0.0.1:{port}", None):
            self.check(421, f"host {host}", Host=host)
            self.page(421, f"page by host {host}", Host=host)

    def test_origins(self):
        for origin in ("null", "http://evil.example", f"https://127.0.0.1:{self.studio.port}", "http://127.0.0.1",
                       f"http://localhost:{self.studio.port}", f"http://127.0.0.1:{self.studio.port}.evil.example"):
            self.check(403, f"origin {origin}", Origin=origin)

    def test_fetch_metadata(self):
        for site in ("cross-site", "same-site", "nonsense"):
            self.check(403, f"fetch from {site}", Sec_Fetch_Site=site)
            self.page(403, f"script from {site}", "/app.js", Sec_Fetch_Site=site, Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="script")
        self.page(403, "in a frame", Sec_Fetch_Site="cross-site", Sec_Fetch_Dest="iframe")
        self.page(403, "as an image", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="image")

    def test_methods(self):
        for method in ("OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "GET", "HEAD", "PROPFIND"):
            self.check(405, method, method=method, body=b"")
        for method in ("POST", "OPTIONS", "PUT"):
            self.page(405, f"page by {method}", method=method)

    def test_tokens(self):
        token = self.studio.token
        for wrong in (None, "", token[:-1], token + "0", token.upper() if token.upper() != token else "x" * 32, "0" * 32):
            self.check(403, f"token {wrong}", X_Sayyes_Token=wrong)
        self.check(403, "an unknown route tells nothing", target="/api/none", X_Sayyes_Token=None)
        self.check(404, "an unknown route", target="/api/none")

    def test_types(self):
        for kind in (None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx",
                     "application/octet-stream"):
            self.check(415, f"type {kind}", Content_Type=kind)
        self.check(415, "upload as JSON", target="/api/upload")
        for body in (b"", b"[", b"[]", b"null", b"\xff\xfe", b'"text"'):
            self.check(400, f"body {body!r}", body=body)

    def test_sizes(self):
        self.check(413, "announced 2 GB", body=b"x", Content_Length="2147483648")
        self.check(413, "announced beyond numbers", body=b"x", Content_Length="99999999999999999999999")
        self.check(413, "5 MB question", body=b" " * (5 << 20))
        headers = self.studio.headers(Content_Type="application/octet-stream", X_Sayyes_Name="a.txt")
        self.expect(413, self.studio.request("POST", "/api/upload", headers, b"x" * (11 << 20)), "11 MB upload")
        self.expect(431, self.studio.raw(b"GET / HTTP/1.1\r\nX: " + b"y" * (1 << 20) + b"\r\n\r\n"), "1 MB header")

    def test_shapes(self):
        host = f"Host: 127.0.0.1:{self.studio.port}\r\n".encode()
        for what, head in {
                "chunked": b"POST /api/check HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "length and chunks": b"POST /api/check HTTP/1.1\r\n" + host + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "two lengths": b"POST /api/check HTTP/1.1\r\n" + host + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
                "bad length": b"POST /api/check HTTP/1.1\r\n" + host + b"Content-Length: -4\r\n\r\nabcd",
                "fragment": b"GET /#a HTTP/1.1\r\n" + host + b"\r\n",
                "whole address": b"GET http://127.0.0.1/ HTTP/1.1\r\n" + host + b"\r\n",
                "folded header": b"GET / HTTP/1.1\r\n" + host + b"X: a\r\n b\r\n\r\n",
                "space before the colon": b"GET / HTTP/1.1\r\nHost : x\r\n" + host + b"\r\n",
                "lone line feeds": b"GET / HTTP/1.1\r\n" + host + b"X: a\nY: b\r\n\r\n",
                "NUL": b"GET / HTTP/1.1\r\n" + host + b"X: a\0\r\n\r\n",
                "old protocol": b"GET / HTTP/0.9\r\n" + host + b"\r\n",
                "no protocol": b"GET /\r\n" + host + b"\r\n",
                "other words": b"\x16\x03\x01\x02\x00\r\n\r\n",
                "expecting": b"POST /api/check HTTP/1.1\r\n" + host + b"Expect: 100-continue\r\nContent-Length: 4\r\n\r\n"}.items():
            self.expect(400, self.studio.raw(head), what)
        self.expect(421, self.studio.raw(b"GET / HTTP/1.1\r\n" + host + host + b"\r\n"), "two hosts")
        self.expect(403, self.studio.raw(b"GET / HTTP/1.1\r\n" + host + b"Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n"), "upgrade")

    def test_no_way_to_files(self):
        for target in ("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/etc/passwd", "/etc/passwd", "/app.js%00", "/page/app.js"):
            self.page(404, target, target)

    def test_listens_on_this_machine_only(self):
        port = f"{self.studio.port:04X}"
        for table, allowed in (("/proc/net/tcp", {"0100007F"}), ("/proc/net/tcp6", set())):
            with open(table, encoding="ascii") as lines:
                listening = re.findall(rf"^\s*\d+: ([0-9A-F]+):{port} 0+:0000 0A", lines.read(), re.M)
            self.assertEqual(set(listening), allowed, table)


if __name__ == "__main__":
    unittest.main()
