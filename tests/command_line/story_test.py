#!/usr/bin/env python3
"""A web team's first weeks, on a real git repository: story_test.py BINARY. Needs git."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BINARY = sys.argv[1]
if shutil.which("git") is None:
    print("left out: git is not here")
    sys.exit(0)

ENV = {**{k: v for k, v in os.environ.items() if not k.startswith("GIT_")}, "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
       "GIT_COMMITTER_EMAIL": "a@b", "GIT_CONFIG_GLOBAL": "/dev/null"}


class Team:
    def __init__(self, root):
        self.root = root
        self.git("init", "-q", "-b", "main")

    def git(self, *words):
        subprocess.run(["git", *words], cwd=self.root, env=ENV, check=True, capture_output=True)

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def write(self, path, text):
        whole = self.root / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text, "utf-8")

    def edit(self, path, old, new):
        text = (self.root / path).read_text("utf-8")
        assert old in text, (path, old)
        self.write(path, text.replace(old, new))

    def say(self, *words, code=None):
        done = subprocess.run([BINARY, *words], cwd=self.root, env={**ENV, "XDG_CACHE_HOME": str(self.root.parent / "cache")}, capture_output=True, text=True)
        assert code is None or done.returncode == code, f"sayyes {' '.join(words)}: {done.returncode}, not {code}\n{done.stdout}{done.stderr}"
        return done.stdout

    def open_findings(self, *words):
        out = self.say("check", "--format", "jsonl", "--no-across", *words)
        records = [json.loads(line) for line in out.splitlines()]
        return [r for r in records if r.get("kind") == "finding" and not r.get("suppressed")]


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder, "site")
        root.mkdir()
        team = Team(root)
        team.write("about.md", "# About\n\nPatrons must use the OPAC.\n\nNo food or drink.\n\nWelcome to our garden.\n")
        team.write("help.html", "<html lang=en><h1>Help</h1>\n<p>Violators will be prosecuted.</p>\n<p>We are happy to help.</p></html>\n")
        team.write("signs/door.txt", "NO CELL PHONES\n")
        team.write("signs/stairs.txt", "DO NOT RUN\n")
        team.commit("Ten years of pages")

        # The first day: a start, and what is old is set aside.
        team.say("init", code=0)
        assert len(team.open_findings(".")) >= 4
        team.say("check", ".", code=1)
        team.say("baseline", "write", ".", code=0)
        team.edit("sayyes.toml", '# baseline = "sayyes-baseline.tsv"', 'baseline = "sayyes-baseline.tsv"')
        team.say("check", ".", code=0)
        team.commit("Turn sayyes on")

        # A change with one new bad sentence: that one is seen, alone.
        team.git("checkout", "-qb", "change")
        team.edit("about.md", "Welcome to our garden.", "Welcome to our garden.\n\nPatrons who are late will be charged a fine.")
        found = team.open_findings(".")
        assert {(f["path"], f["line"]) for f in found} == {("about.md", 9)}, found
        team.say("check", "--changed-since", "main", ".", code=1)
        before = team.say("baseline", "check", ".", code=1)
        assert "new" in before

        # Paragraphs move, within a page and to another one: still known.
        team.git("checkout", "-q", "about.md")
        team.write("about.md", "# About\n\nWelcome to our garden.\n\nPatrons must use the OPAC.\n")
        team.write("rules.md", "# Rules\n\nNo food or drink.\n")
        team.say("check", ".", code=0)
        team.commit("Move the rule to a page of its own")

        # A fix, and the baseline forgets it.
        team.say("fix", "--diff", "about.md")
        team.edit("about.md", "Patrons must use the OPAC.", "Find books here.")
        assert "gone" in team.say("baseline", "check", ".", code=0)
        assert "taken out" in team.say("baseline", "prune", ".", code=0)
        team.say("check", ".", code=0)
        team.commit("Say it better")

        # Wording that stays, with a reason; then it goes, and the reason is stale.
        team.write("prize.html", "<html lang=en>\n<p>The patron prize goes to you.</p>\n</html>\n")
        team.say("check", "prize.html", code=1)
        team.say("suppress", "--select", "patron", "--reason", "the name of a prize", "prize.html", code=0)
        assert "<!-- sayyes-ignore-line" in (root / "prize.html").read_text()
        team.say("check", "prize.html", code=0)
        team.edit("prize.html", "The patron prize", "The visitors' prize")
        stale = team.open_findings("prize.html")
        assert [f["rule"] for f in stale] == ["sayyes/unused-suppression"], stale
        team.say("check", "prize.html", code=1)
    print("the story holds")


main()
