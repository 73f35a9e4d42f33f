"""Starts sayyes-studio for a test, and speaks to it over plain sockets."""

import json
import os
import pathlib
import re
import socket
import subprocess
import tempfile
import urllib.parse


class Studio:
    """A studio in a folder of its own, with its state beside it."""

    def __init__(self, program, *arguments, folder=None, state=None):
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="sayyes-studio-"))
        self.state = pathlib.Path(state or tempfile.mkdtemp(prefix="sayyes-state-"))
        environment = dict(os.environ, XDG_STATE_HOME=str(self.state))
        program = pathlib.Path(program).resolve()
        self.process = subprocess.Popen([program, "--no-open", *arguments], cwd=self.folder, env=environment,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/#token=([0-9a-f]{32})", self.url)
        if not found:
            raise SystemExit(f"no address: {self.url!r} {self.process.stderr.read()!r}")
        self.port, self.token = int(found[1]), found[2]

    def headers(self, **changes):
        """What the page sends; None takes a header away."""
        usual = {"Host": f"127.0.0.1:{self.port}", "Origin": f"http://127.0.0.1:{self.port}", "Sec-Fetch-Site": "same-origin",
                 "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty", "Content-Type": "application/json",
                 "X-Sayyes-Token": self.token}
        usual.update({name.replace("_", "-"): value for name, value in changes.items()})
        return {name: value for name, value in usual.items() if value is not None}

    def raw(self, data, timeout=10):
        """Status, headers and body of the answer to these bytes; status 0 when there is none."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            try:
                connection.sendall(data)
            except OSError:
                pass  # refused while still sending: the answer tells
            answer = b""
            try:
                while more := connection.recv(1 << 16):
                    answer += more
            except OSError:
                pass
        head, _, body = answer.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        if not lines[0].startswith("HTTP/1.1 "):
            return 0, {}, answer
        return int(lines[0].split()[1]), dict(line.split(": ", 1) for line in lines[1:]), body

    def request(self, method, target, headers, body=b""):
        if body or method == "POST":
            headers = {"Content-Length": str(len(body)), **headers}
        head = f"{method} {target} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return self.raw(head.encode("latin-1") + b"\r\n" + body)

    def ask(self, route, question=None, **changes):
        """A question of the page's, and its answer."""
        status, _, body = self.request("POST", "/api/" + route, self.headers(**changes), json.dumps(question or {}).encode())
        if status != 200:
            raise AssertionError(f"{route}: {status} {body!r}")
        return json.loads(body)

    def upload(self, name, data):
        headers = self.headers(Content_Type="application/octet-stream", X_Sayyes_Name=urllib.parse.quote(name))
        status, _, body = self.request("POST", "/api/upload", headers, data)
        return status, json.loads(body) if body else None

    def memory(self):
        """Resident bytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            return int(re.search(r"VmRSS:\s+(\d+) kB", status.read())[1]) * 1024

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        self.process.stdout.close()
        self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
