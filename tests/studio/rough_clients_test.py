"""Silent, slow and greedy clients, and hostile texts: whoever asks properly is answered within a second throughout.

usage: rough_clients_test.py SAYYES_STUDIO
"""

import contextlib
import json
import socket
import sys
import threading
import time
import unittest

from studio_server import Studio

PROGRAM = sys.argv.pop(1)
MOST_MEMORY = 64 << 20


class RoughClients(unittest.TestCase):
    def setUp(self):
        self.studio = Studio(PROGRAM)
        self.addCleanup(self.studio.close)
        self.studio.ask("check", {"text": "Welcome"})

    def served_in(self):
        """Seconds for a proper question; it must be answered right."""
        start = time.monotonic()
        answer = self.studio.ask("check", {"text": "NO FOOD OR DRINK", "settings": {"profile": "sign"}})
        self.assertTrue(answer["findings"])
        return time.monotonic() - start

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.studio.port), timeout=5)

    def test_a_thousand_half_open(self):
        head = b"POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-" % self.studio.port
        slowest = 0.0
        with contextlib.ExitStack() as all_of_them:
            connections = []
            for number in range(1000):
                connection = all_of_them.enter_context(self.connect())
                connection.sendall(head[:number % len(head)])
                connections.append(connection)
                if number % 100 == 0:
                    slowest = max(slowest, self.served_in())
            for _ in range(4):  # a byte each, again and again
                for connection in connections:
                    with contextlib.suppress(OSError):
                        connection.send(b"a")
                slowest = max(slowest, self.served_in())
            self.assertLess(self.studio.memory(), MOST_MEMORY)
        self.assertLess(slowest, 1.0)
        print(f"1,000 half-open connections: slowest proper answer {slowest * 1000:.0f} ms, {self.studio.memory() >> 20} MiB")

    def test_a_flood_of_refused_requests(self):
        stop = threading.Event()

        def flood():
            while not stop.is_set():
                with contextlib.suppress(OSError):
                    self.studio.raw(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", timeout=2)

        threads = [threading.Thread(target=flood) for _ in range(4)]
        for thread in threads:
            thread.start()
        slowest = max(self.served_in() for _ in range(20))
        stop.set()
        for thread in threads:
            thread.join()
        self.assertLess(slowest, 1.0)

    def test_bodies_that_never_come(self):
        with contextlib.ExitStack() as all_of_them:
            headers = "".join(f"{name}: {value}\r\n" for name, value in self.studio.headers().items())
            for _ in range(40):  # they know the token, and still hold nobody up
                connection = all_of_them.enter_context(self.connect())
                connection.sendall(f"POST /api/check HTTP/1.1\r\n{headers}Content-Length: 4000000\r\n\r\n{{".encode())
            self.assertLess(max(self.served_in() for _ in range(5)), 1.0)
            self.assertLess(self.studio.memory(), MOST_MEMORY)

    def test_silence_is_ended(self):
        with self.connect() as connection:
            connection.settimeout(8)
            connection.sendall(b"GET / HT")
            start = time.monotonic()
            self.assertEqual(connection.recv(10), b"")
            self.assertLess(time.monotonic() - start, 7)

    def test_hostile_texts(self):
        for text in ("\x00\x01\x1b]52;c;x\x07" * 50, "</script><img src=x onerror=alert(1)>NO FOOD", "‮NO FOOD‬" * 100,
                     "𝕹𝖔 𝖋𝖔𝖔𝖉" * 500, "a\u0301" * 20000, "NO " * 100000, "(" * 50000, "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace")):
            for name in ("a.txt", "a.md", "a.html"):
                answer = self.studio.ask("check", {"text": text, "name": name})
                units = len(text.encode("utf-16-le")) // 2
                for finding in answer.get("findings", []):
                    begin, end = finding["span"]
                    self.assertTrue(0 <= begin <= end <= units)
        lone = json.dumps({"text": "X"}).replace("X", "\\ud800 NO FOOD").encode()
        status, _, _ = self.studio.request("POST", "/api/check", self.studio.headers(), lone)
        self.assertIn(status, (200, 400))
        self.assertLess(self.served_in(), 1.0)

    def test_a_megabyte(self):
        text = "NO FOOD OR DRINK. Welcome to the library. " * (1_000_000 // 42)
        start = time.monotonic()
        answer = self.studio.ask("check", {"text": text})
        self.assertGreater(answer["found"], 1000)
        self.assertLess(time.monotonic() - start, 5)


if __name__ == "__main__":
    unittest.main()
