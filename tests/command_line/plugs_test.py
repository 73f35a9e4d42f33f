#!/usr/bin/env python3
"""Where teams plug sayyes in: plugs_test.py SOURCE_FOLDER

The action and the examples before actionlint, where it is installed; with SAYYES_LONG=1 the hook too, by `pre-commit try-repo`,
which builds sayyes from a clone as a team's machine would. What is not here is told.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(sys.argv[1])
ENV = {**{k: v for k, v in os.environ.items() if not k.startswith("GIT_")}, "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
       "GIT_COMMITTER_EMAIL": "a@b", "GIT_CONFIG_GLOBAL": "/dev/null"}


def git(root, *words):
    subprocess.run(["git", *words], cwd=root, env=ENV, check=True, capture_output=True)


def the_action_is_sound():
    actionlint = shutil.which("actionlint")
    if not actionlint:
        print("left out: actionlint is not here (go install github.com/rhysd/actionlint/cmd/actionlint@latest)")
        return
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        git(root, "init", "-q")
        workflows, action = root / ".github/workflows", root / "sayyes"
        workflows.mkdir(parents=True)
        action.mkdir()
        shutil.copy(SOURCE / "action.yml", action)
        example = (SOURCE / "examples/ci/github.yml").read_text("utf-8")
        assert "uses: sayyes/sayyes@" in example
        (workflows / "published.yml").write_text(example)
        # Named by its folder, its inputs are checked too.
        (workflows / "local.yml").write_text("".join(f"{line.split('uses:')[0]}uses: ./sayyes\n" if "uses: sayyes/" in line else line for line in example.splitlines(True)))
        done = subprocess.run([actionlint, "-color=false"], cwd=root, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        # And it would have said so:
        broken = (workflows / "local.yml").read_text().replace("paths: content", "pathz: content")
        (workflows / "local.yml").write_text(broken)
        assert subprocess.run([actionlint], cwd=root, capture_output=True).returncode == 1, "actionlint sees an input that is not there"
    print("the action is sound")


def the_hook_runs():
    pre_commit = shutil.which("pre-commit")
    if os.environ.get("SAYYES_LONG") != "1" or not pre_commit or not (SOURCE / ".git").exists():
        print("left out: the hook, which needs SAYYES_LONG=1, pre-commit (pip install pre-commit) and a clone")
        return
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder, "site")
        root.mkdir()
        git(root, "init", "-q")
        (root / "calm.md").write_text("# Welcome\n\nCome in and look around.\n")
        (root / "door sign.txt").write_text("NO FOOD OR DRINK\n")
        (root / "code.py").write_text("# NO FOOD OR DRINK\n")
        git(root, "add", "-A")
        environment = {**ENV, "PRE_COMMIT_HOME": str(pathlib.Path(folder, "home")), "PRE_COMMIT_COLOR": "never"}
        run = [pre_commit, "try-repo", str(SOURCE), "sayyes", "--files"]
        found = subprocess.run([*run, "door sign.txt", "code.py"], cwd=root, env=environment, capture_output=True, text=True)
        assert found.returncode == 1 and "door sign.txt:1" in found.stdout, found.stdout + found.stderr
        assert "code.py:" not in found.stdout, found.stdout
        calm = subprocess.run([*run, "calm.md"], cwd=root, env=environment, capture_output=True, text=True)
        assert calm.returncode == 0, calm.stdout + calm.stderr
    print("the hook runs")


the_action_is_sound()
the_hook_runs()
