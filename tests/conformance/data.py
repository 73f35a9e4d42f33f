"""Fetches published test data with the ordinary package clients, once, into a folder of the build.

Each function returns the path of what was fetched, or raises Missing with the reason: a test that needs it is then skipped.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

SKIPPED = 77  # what ctest is told to count as skipped


class Missing(Exception):
    pass


def run(command, folder, **environment):
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300,
                              env={**os.environ, **environment})
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{command[0]}: {error}") from error
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip().splitlines()
        raise Missing(f"{' '.join(map(str, command[:3]))} …: {last[-1] if last else done.returncode}")


def pip(folder):
    """A pip of our own: Debian's Python has none, and none of the machine's packages is touched."""
    venv = folder / "venv"
    if not (venv / "bin/pip").exists():
        run([sys.executable, "-m", "venv", str(venv)], folder)
    return str(venv / "bin/pip")


def once(folder, name, make):
    """folder/name, made by `make(unfinished)`; one that was cut short is never taken for whole."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    if not target.exists():
        unfinished = folder / f"{name}.{os.getpid()}"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        try:
            make(unfinished)
            unfinished.rename(target)
        except OSError as error:
            if not target.exists():
                raise Missing(str(error)) from error
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    return target


def unpack(folder, pattern):
    for archive in folder.glob(pattern):
        if zipfile.is_zipfile(archive):
            with zipfile.ZipFile(archive) as opened:
                opened.extractall(folder)
        else:
            with tarfile.open(archive) as opened:
                opened.extractall(folder, filter="data")
        archive.unlink()


def sdist(folder, package, version):
    """The source of a Python package: the tests of many are only there."""
    folder = pathlib.Path(folder).resolve()

    def make(into):
        # Old packages are built with what they were written for; only their names are asked for here.
        (into / "constraints.txt").write_text("setuptools<70\n")
        run([pip(folder), "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(into), f"{package}=={version}"],
            folder, PIP_CONSTRAINT=str(into / "constraints.txt"), PIP_DISABLE_PIP_VERSION_CHECK="1")
        unpack(into, "*.tar.gz")
        unpack(into, "*.zip")

    return once(folder, f"{package}-{version}", make)


def debian(folder, package):
    """The files of a Debian package, installed or unpacked beside."""
    folder = pathlib.Path(folder).resolve()

    def make(into):
        run(["apt-get", "download", "-q", package], into)
        for file in into.glob("*.deb"):
            run(["dpkg-deb", "-x", str(file), str(into)], into)
            file.unlink()

    return once(folder, f"deb-{package}", make)


def node_modules(folder, *packages):
    folder = pathlib.Path(folder).resolve()
    name = "npm-" + "-".join(package.replace("@", "-").replace("/", "-") for package in packages)

    def make(into):
        (into / "package.json").write_text("{}")
        run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--ignore-scripts", *packages], into)

    return once(folder, name, make) / "node_modules"


def skip(reason):
    print(f"SKIPPED, nothing was checked: {reason}")
    sys.exit(SKIPPED)
