"""The Python packages that draw and write what the tests read, in an environment of their own."""

import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "conformance"))

import data  # noqa: E402


def run_with(folder, *packages):
    """Starts this script again in an environment that has the packages; returns where it is there already."""
    if os.environ.get("SAYYES_PICTURE_PACKAGES"):
        return
    folder = pathlib.Path(folder).resolve()
    names = "-".join(package.split("=")[0] for package in packages)

    def make(into):
        data.run([sys.executable, "-m", "venv", str(into)], folder)
        data.run([str(into / "bin/python"), "-m", "pip", "install", "-q", *packages], folder, PIP_DISABLE_PIP_VERSION_CHECK="1")

    try:
        environment = data.once(folder, f"venv-{names}", make)
    except data.Missing as reason:
        data.skip(reason)
    done = subprocess.run([str(environment / "bin/python"), *sys.argv], env={**os.environ, "SAYYES_PICTURE_PACKAGES": "1"})
    sys.exit(done.returncode)
