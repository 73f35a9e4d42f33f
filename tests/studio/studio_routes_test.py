"""What the studio does with texts, files and settings, asked as the page asks.

usage: studio_routes_test.py SAYYES_STUDIO
"""

import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zlib

from studio_server import Studio

PROGRAM = sys.argv.pop(1)


class Routes(unittest.TestCase):
    def studio(self, *arguments, **options):
        studio = Studio(PROGRAM, *arguments, **options)
        self.addCleanup(studio.close)
        return studio

    def test_check_gives_places_of_the_page(self):
        text = "👋 Bienvenue\n\nNO FOOD OR DRINK"
        answer = self.studio().ask("check", {"text": text, "settings": {"profile": "sign"}})
        ban = next(one for one in answer["findings"] if one["category"] == "prohibition")
        units = text.encode("utf-16-le")
        begin, end = ban["span"]
        self.assertEqual(units[2 * begin:2 * end].decode("utf-16-le"), "NO FOOD OR DRINK")
        self.assertTrue(ban["why"])
        self.assertTrue(any(edit["with"] for one in ban["suggestions"] for edit in one["edits"]))
        self.assertEqual(answer["score"]["value"], int(answer["score"]["value"]))
        self.assertTrue(answer["score"]["raise"])

    def test_nothing_is_packed_for_the_same_machine(self):
        studio = self.studio()
        body = json.dumps({"text": "NO FOOD OR DRINK " * 100}).encode()
        for method, target, body in (("POST", "/api/check", body), ("GET", "/app.js", b"")):
            status, headers, answer = studio.request(method, target, studio.headers(Accept_Encoding="gzip, deflate, br"), body)
            self.assertEqual(status, 200)
            self.assertNotIn("Content-Encoding", headers)
            self.assertEqual(int(headers["Content-Length"]), len(answer))

    def test_a_fact_fills_a_blank(self):
        studio = self.studio()
        question = {"text": "NO CELL PHONES", "settings": {"profile": "sign"}}
        self.assertIn("places.phone", studio.ask("rewrite", question)["needs"])
        question["settings"]["facts"] = {"places.phone": "in the lobby"}
        texts = [one["text"] for one in studio.ask("rewrite", question)["rewrites"]]
        self.assertTrue(any("the lobby" in text.replace("\n", " ") for text in texts), texts)

    def test_a_rewrite_has_letters_only(self):
        question = {"text": "CHILDREN UNDER 12 MUST BE ACCOMPANIED BY AN ADULT\n\nStory time is on Saturdays", "settings": {"profile": "sign"}}
        rewrites = self.studio().ask("rewrite", question)["rewrites"]
        self.assertTrue(rewrites)
        for one in rewrites:
            self.assertFalse([c for text in (one["text"], *one["keeps"], one["companion"]) for c in text if ord(c) < 32 and c != "\n"], one)

    def test_an_intent_is_respected(self):
        studio = self.studio()
        question = {"text": "NO FOOD OR DRINK", "settings": {"profile": "sign"}}
        before = {one["rule"] for one in studio.ask("check", question)["findings"]}
        question["settings"]["intents"] = [{"text": "no food or drink", "value": "firm", "reason": "old prints"}]
        after = studio.ask("check", question)["findings"]
        self.assertTrue(before)
        self.assertFalse([one for one in after if one["category"] == "prohibition" and one.get("intent") != "firm"], after)

    def test_house_is_saved_and_kept_as_written(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        config = folder / "sayyes.toml"
        config.write_text('# ours\nprofile = "sign"\n\n[places]\nfood = "the café"   # since May\n\n[words]\npeople = "guests"\n')
        studio = self.studio(folder=folder)
        self.assertEqual(studio.ask("start")["facts"]["places.food"], "the café")
        answer = studio.ask("save", {"what": "house", "facts": {"places.phone": "the “lobby”, \"east\""},
                                     "intents": [{"text": "no flash", "value": "firm", "reason": "prints"}]})
        self.assertIn("saved", answer)
        text = config.read_text()
        self.assertTrue(text.startswith('# ours\nprofile = "sign"\n\n[places]\nfood = "the café"   # since May\nphone = '), text)
        self.assertIn('[[intent]]\ntext = "no flash"\nvalue = "firm"\nreason = "prints"\n', text)
        self.assertEqual(studio.ask("start")["facts"]["places.phone"], "the “lobby”, \"east\"")
        self.assertIn("saved", studio.ask("save", {"what": "house", "facts": {"places.phone": "the stairs"}}))
        self.assertEqual(config.read_text().count("phone ="), 1)
        self.assertFalse([one for one in folder.iterdir() if one.name != "sayyes.toml"])

    def test_a_new_house_file(self):
        studio = self.studio()
        self.assertIn("saved", studio.ask("save", {"what": "house", "facts": {"hours.back": "at 2 pm"}}))
        self.assertEqual((studio.folder / "sayyes.toml").read_text(), '[hours]\nback = "at 2 pm"\n')

    def test_an_office_file_stays_with_the_program(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        data = (pathlib.Path(__file__).parents[1] / "documents" / "word-file" / "input.docx").read_bytes()
        named = folder / "named.docx"
        named.write_bytes(data)
        studio = self.studio("named.docx", folder=folder)
        status, draft = studio.upload("notice.docx", data)
        self.assertEqual((status, draft["text"], draft["opened"], draft["saves"]), (200, "", True, False))
        settings = {"profile": "web"}
        for number in (draft["id"], studio.ask("start")["files"][0]["id"]):
            question = {"text": "", "name": "x.docx", "settings": settings, "id": number}
            found = next(one for one in studio.ask("check", question)["findings"] if one["matched"] == "ILL")
            self.assertEqual(found["place"], "paragraph 4")
            wording = next(i for i, one in enumerate(found["suggestions"]) if one["edits"])
            take = {"id": number, "fingerprint": found["fingerprint"], "suggestion": wording, "settings": settings}
            self.assertEqual(studio.ask("take", take), {"taken": True})
            self.assertNotIn("ILL", [one["matched"] for one in studio.ask("check", question)["findings"]])
            self.assertIn("problem", studio.ask("take", take))   # it is not there any more
        self.assertIn("saved", studio.ask("save", {"what": "file", "id": number, "text": ""}))
        written = named.read_bytes()
        self.assertNotEqual(written, data)
        self.assertEqual(studio.ask("undo", {"id": draft["id"]}), {"undone": True})
        self.assertEqual(studio.ask("undo", {"id": draft["id"]}), {"undone": False})
        for number, expected in ((draft["id"], data), (number, written)):
            status, _, body = studio.request("POST", "/api/file", studio.headers(), json.dumps({"id": number}).encode())
            self.assertEqual((status, body), (200, expected))
        self.assertEqual(studio.request("POST", "/api/file", studio.headers(), b'{"id": 99}')[0], 400)

    def test_a_packed_drawing_comes_back_packed(self):
        drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><text x="1">Patrons &amp; friends</text></svg>'
        studio = self.studio()
        draft = studio.upload("door.svgz", gzip.compress(drawing))[1]
        self.assertEqual((draft["name"], draft["format"], draft["text"], draft["opened"]), ("door.svgz", "svg", "", True))
        settings = {"profile": "sign"}
        found = studio.ask("check", {"text": "", "name": "door.svgz", "settings": settings, "id": draft["id"]})["findings"][0]
        self.assertEqual((found["matched"], found["place"]), ("Patrons", "text 1"))
        wording = next(i for i, one in enumerate(found["suggestions"]) if one["edits"])
        self.assertEqual(studio.ask("take", {"id": draft["id"], "fingerprint": found["fingerprint"], "suggestion": wording, "settings": settings}), {"taken": True})
        _, _, body = studio.request("POST", "/api/file", studio.headers(), json.dumps({"id": draft["id"]}).encode())
        self.assertEqual(gzip.decompress(body), drawing.replace(b"Patrons", b"Visitors"))
        # The page goes by the name: what a server unpacked, or somebody called by the other one, is called what it is.
        self.assertEqual(studio.upload("plain.svgz", drawing)[1]["name"], "plain.svg")
        self.assertEqual(studio.upload("packed.SVG", gzip.compress(drawing))[1]["name"], "packed.svgz")

    def test_a_broken_house_file_is_left_alone(self):
        studio = self.studio()
        config = studio.folder / "sayyes.toml"
        studio.ask("save", {"what": "house", "facts": {"a.b": "c"}})
        broken = 'profile = "sign\n'
        config.write_text(broken)
        self.assertIn("problem", studio.ask("save", {"what": "house", "facts": {"places.food": "here"}}))
        self.assertEqual(config.read_text(), broken)

    def test_a_named_file_is_saved_as_it_was_made(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        sign = folder / "door.txt"
        sign.write_bytes(b"\xef\xbb\xbfNO FOOD\r\nPlease\r\n")
        studio = self.studio("door.txt", folder=folder)
        file = studio.ask("start")["files"][0]
        self.assertEqual(file["text"], "NO FOOD\nPlease\n")
        self.assertIn("saved", studio.ask("save", {"what": "file", "id": file["id"], "text": "Enjoy\nPlease\n"}))
        self.assertEqual(sign.read_bytes(), b"\xef\xbb\xbfEnjoy\r\nPlease\r\n")
        sign.write_bytes(b"somebody else was here")
        answer = studio.ask("save", {"what": "file", "id": file["id"], "text": "Mine"})
        self.assertEqual(answer["problem"]["code"], "changed-meanwhile")
        self.assertEqual(sign.read_bytes(), b"somebody else was here")

    def test_what_was_dropped_is_never_written(self):
        studio = self.studio()
        status, draft = studio.upload("a sign.txt", "NO FOOD".encode())
        self.assertEqual((status, draft["name"], draft["format"], draft["text"]), (200, "a sign.txt", "plain", "NO FOOD"))
        self.assertEqual(studio.ask("save", {"what": "file", "id": draft["id"], "text": "x"})["problem"]["code"], "not-named")
        self.assertEqual(studio.upload("../../etc/é.md", b"# No")[1]["name"], "é.md")

    def test_other_kinds_are_told_kindly(self):
        studio = self.studio()
        for name, code in (("door.HEIC", "photo"), ("door.ai", "pdf"), ("door.doc", "office")):
            self.assertEqual(studio.upload(name, b"\x00\x01\x02\x03" * 100)[1]["problem"]["code"], code)
        self.assertIn("problem", studio.upload("noise.txt", bytes(range(256)) * 8)[1])

    def exported(self, studio, words, kind):
        status, _, body = studio.request("POST", "/api/export", studio.headers(), json.dumps({"design": {"text": words}, "format": kind}).encode())
        self.assertEqual(status, 200)
        return body

    def upload_looked(self, studio, name, data):
        """The draft of a file that another program reads; the test is left out where that is not here, which has to be told."""
        draft = studio.upload(name, data)[1]
        if draft.get("problem", {}).get("code") == "reader-missing":
            self.assertIn("install", draft["problem"]["hint"])
            self.skipTest(draft["problem"]["message"])
        return draft

    def test_photos_and_pdf_are_looked_at(self):
        studio = self.studio()
        for kind, name in (("pdf", "phones.pdf"), ("png", "phones.PNG")):
            draft = self.upload_looked(studio, name, self.exported(studio, "NO CELL PHONES", kind))
            self.assertEqual((draft["name"], draft["opened"], draft["saves"]), (name, False, False))
            self.assertEqual(draft["text"].split(), ["NO", "CELL", "PHONES"])
            words, (width, height) = draft["looked"]["words"], draft["looked"]["pages"][0]
            self.assertEqual([draft["text"][begin:end] for begin, end, *_ in words], ["NO", "CELL", "PHONES"])
            for _, _, page, sure, left, top, right, bottom in words:
                self.assertEqual(page, 1)
                self.assertTrue(0.5 < sure <= 1 and 0 <= left < right <= width and 0 <= top < bottom <= height, words)
            ask = lambda page: studio.request("POST", "/api/picture", studio.headers(), json.dumps({"id": draft["id"], "page": page}).encode())
            status, headers, body = ask(1)
            self.assertEqual((status, headers["Content-Type"], body[:2]), (200, "image/jpeg", b"\xff\xd8"))
            self.assertEqual([ask(page)[0] for page in (0, 2)], [400, 400])
            sign = studio.ask("batch", {"ids": [draft["id"]], "settings": {"profile": "sign"}})["signs"][0]
            self.assertEqual(sign["categories"], {"prohibition": 1})
            self.assertIn(name, studio.ask("report", {"ids": [draft["id"]], "format": "html"})["text"])
            self.assertIn("problem", studio.ask("save", {"what": "file", "id": draft["id"], "text": "x"}))
            self.assertEqual(studio.request("POST", "/api/file", studio.headers(), json.dumps({"id": draft["id"]}).encode())[0], 400)
        self.assertFalse([one for one in studio.state.rglob("*") if one.is_file() and b"\xff\xd8\xff" in one.read_bytes()])

    def test_broken_photos_and_pdf_are_told(self):
        studio = self.studio()
        pdf = self.exported(studio, "NO CELL PHONES", "pdf")
        png = self.exported(studio, "NO CELL PHONES", "png")
        bomb = bytearray(png)
        bomb[16:24] = b"\x00\x00\xff\xff\x00\x00\xff\xff"   # a header that announces four thousand million dots
        bomb[29:33] = zlib.crc32(bomb[12:29]).to_bytes(4, "big")
        for name, data, code in (("half.pdf", pdf[:200], "pdf-damaged"), ("text.pdf", b"NO FOOD", "pdf-damaged"), ("cut.png", png[:60], "picture-damaged"),
                                 ("noise.jpg", b"\xff\xd8\xff" + bytes(500), "picture-damaged"), ("bomb.png", bytes(bomb), "picture-too-large")):
            problem = studio.upload(name, data)[1]["problem"]
            self.assertIn(problem["code"], (code, "reader-missing"), (name, problem))
        self.assertEqual(studio.upload("large.jpg", bytes((10 << 20) + 1))[0], 413)

    def test_closing_waits_for_no_photo(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        program = shutil.copy(PROGRAM, folder / "sayyes-studio")
        busy = folder / "sayyes-ocr"
        busy.write_text("#!/bin/sh\nwhile :; do :; done\n")
        busy.chmod(0o755)
        for close in (lambda one: one.process.terminate(), lambda one: one.ask("close")):
            studio = Studio(program, folder=folder)
            self.addCleanup(studio.close)
            upload = threading.Thread(target=studio.upload, args=("door.jpg", b"\xff\xd8\xff"))
            upload.start()
            reads = lambda: "".join(one.read_text() for one in pathlib.Path(f"/proc/{studio.process.pid}/task").glob("*/children"))
            for _ in range(100):
                if reads():
                    break
                time.sleep(0.1)
            child = int(reads())
            begin = time.monotonic()
            close(studio)
            self.assertEqual(studio.process.wait(timeout=20), 0)
            self.assertLess(time.monotonic() - begin, 5)
            upload.join()
            self.assertFalse(pathlib.Path(f"/proc/{child}").exists())

    def test_typing_waits_for_no_photo(self):
        studio = self.studio()
        png = self.exported(studio, "NO CELL PHONES\n\n" + "Please ask us. " * 60, "png")
        self.upload_looked(studio, "first.png", png)
        photos = [threading.Thread(target=studio.upload, args=(f"{number}.png", png)) for number in range(6)]
        for photo in photos:
            photo.start()
        answered = 0
        while any(photo.is_alive() for photo in photos):
            start = time.monotonic()
            studio.ask("check", {"text": "NO RUNNING", "settings": {"profile": "sign"}})
            self.assertLess(time.monotonic() - start, 1.0)
            answered += 1
        self.assertGreater(answered, 3)

    def test_a_page_of_words_is_drawn_at_once(self):
        studio = self.studio()
        start = time.monotonic()
        studio.ask("sign", {"designs": [{"text": "NO CELL PHONES\n\n" + "Please ask us. " * 260, "template": name} for name in ("door", "tent", "screen")]})
        self.assertLess(time.monotonic() - start, 2)   # minutes, when words were measured anew for each size

    def test_a_wall_of_signs(self):
        studio = self.studio()
        ids = [studio.upload(f"{number}.txt", text.encode())[1]["id"]
               for number, text in enumerate(["NO FOOD OR DRINK", "Welcome! Ask us.", "=NO PHONES"])]
        signs = studio.ask("batch", {"ids": ids + [9999], "settings": {"profile": "sign"}})["signs"]
        self.assertEqual([one["id"] for one in signs], ids)
        self.assertLess(signs[0]["score"], signs[1]["score"])
        self.assertEqual(signs[0]["categories"].get("prohibition"), 1)
        html = studio.ask("report", {"ids": ids, "format": "html"})["text"]
        self.assertIn("0.txt", html)
        rows = studio.ask("report", {"ids": ids, "format": "csv"})["text"]
        self.assertIn("0.txt", rows)
        self.assertNotIn("\n=", rows)

    def tell_false_alarm(self, studio, text):
        settings = {"profile": "sign"}
        found = studio.ask("check", {"text": text, "settings": settings})["findings"]
        self.assertTrue(found)
        return studio.ask("save", {"what": "false_alarm", "fingerprint": found[0]["fingerprint"], "text": text, "settings": settings}), found[0]["rule"]

    def test_a_false_alarm_is_kept_for_its_user(self):
        studio = self.studio()
        answer, rule = self.tell_false_alarm(studio, 'Welcome\n\nNO RUNNING "INSIDE"')
        kept = studio.state / "sayyes/false-alarms.toml"
        self.assertTrue(answer["saved"].endswith("false-alarms.toml"))
        self.assertIn(f'[[pass]]\nrule = "{rule}"\ntext = "NO RUNNING \\"INSIDE\\""\n', kept.read_text())
        self.assertEqual(kept.stat().st_mode & 0o777, 0o600)
        self.assertIn("problem", studio.ask("save", {"what": "false_alarm", "fingerprint": "1:0000000000000000", "text": "Welcome"}))

    def test_a_false_alarm_goes_into_the_own_pack_and_is_quiet(self):
        with tempfile.TemporaryDirectory() as folder:
            house = pathlib.Path(folder, "house")
            house.mkdir()
            pathlib.Path(folder, "sayyes.toml").write_text('packs = ["house"]\n')
            (house / "false-alarms.toml").write_text("")
            studio = self.studio(folder=folder)
            self.tell_false_alarm(studio, "NO RUNNING")
            self.assertIn('text = "NO RUNNING"', (house / "false-alarms.toml").read_text())
            self.assertEqual(studio.ask("check", {"text": "NO RUNNING", "settings": {"profile": "sign"}})["findings"], [])

    def test_the_draft_and_the_port_outlive_a_restart(self):
        first = self.studio()
        first.ask("draft", {"text": "Hello", "n": 1})
        first.ask("draft", {"text": "Hello again", "n": 2})
        first.close()
        second = self.studio(state=first.state)
        self.assertEqual(second.ask("start")["draft"], {"text": "Hello again", "n": 2})
        self.assertEqual(second.port, first.port)
        self.assertNotEqual(second.token, first.token)
        self.assertEqual((first.state / "sayyes").stat().st_mode & 0o777, 0o700)

    def test_an_office_draft_outlives_a_restart_and_no_longer(self):
        data = (pathlib.Path(__file__).parents[1] / "documents" / "word-file" / "input.docx").read_bytes()
        first = self.studio()
        draft = first.upload("notice.docx", data)[1]
        state = {"run": first.ask("start")["run"], "draft": {"id": draft["id"], "name": "notice.docx", "text": ""}}
        first.ask("draft", state)
        kept = first.state / "sayyes/studio-draft-file"
        self.assertEqual((kept.read_bytes(), kept.stat().st_mode & 0o777), (b"notice.docx\n" + data, 0o600))
        self.assertEqual(first.ask("start")["draft_id"], draft["id"])   # a reload
        first.close()
        second = self.studio(state=first.state)
        number = second.ask("start")["draft_id"]
        status, _, body = second.request("POST", "/api/file", second.headers(), json.dumps({"id": number}).encode())
        self.assertEqual((status, body), (200, data))
        second.ask("draft", {"run": "x", "draft": {"id": 0, "name": "", "text": "Welcome"}})
        self.assertFalse(kept.exists())
        second.ask("draft", {"run": "x", "draft": {"id": number, "name": "other.docx", "text": ""}})
        second.close()
        self.assertNotIn("draft_id", self.studio(state=first.state).ask("start"))

    def test_two_at_once(self):
        first = self.studio()
        second = self.studio(state=first.state)
        self.assertNotEqual(first.port, second.port)

    def test_it_closes_when_told_and_when_idle(self):
        told = self.studio()
        told.ask("close")
        self.assertEqual(told.process.wait(5), 0)
        start = time.monotonic()
        idle = self.studio("--idle", "0.02")
        self.assertEqual(idle.process.wait(10), 0)
        self.assertGreater(time.monotonic() - start, 0.9)
        ended = self.studio()
        ended.process.terminate()
        self.assertEqual(ended.process.wait(5), 0)

    def test_wrong_words_are_told(self):
        for words, said in ((["--prot", "8"], "--prot"), (["--port", "x"], "--port"), (["nowhere.txt"], "nowhere.txt"), (["/dev/zero"], "/dev/zero")):
            done = subprocess.run([PROGRAM, "--no-open", *words], capture_output=True, text=True, timeout=10, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertIn(said, done.stderr)
            self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    unittest.main()
