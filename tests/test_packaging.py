"""What is shipped: the wheel, the pinned dependencies, the README's promises."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

if TYPE_CHECKING:
    from conftest import Minutes

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
README = pytest.mark.parametrize("readme", [ROOT / "README.md", ROOT / "README.ja.md"], ids=["en", "ja"])


def pinned() -> dict[str, Version]:
    """Return the versions that the constraints pin, by name."""
    lines = [line.split("#")[0].strip() for line in CONSTRAINTS.read_text("utf-8").splitlines()]
    pairs = [line.split(";")[0].strip().split("==") for line in lines if line]
    return {str(canonicalize_name(name)): Version(version) for name, version in pairs}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of the files in a wheel built from a copy of the project."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for package in ("assistant", "index", "prompts"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    code = "from setuptools.build_meta import build_wheel; build_wheel('dist')"
    subprocess.run([sys.executable, "-c", code], cwd=copy, check=True, capture_output=True)
    (built,) = (copy / "dist").glob("minutes_assistant-*.whl")
    return zipfile.ZipFile(built).namelist()


@pytest.mark.parametrize("package", ["assistant", "index", "prompts"])
def test_wheel_has_every_file(wheel: list[str], package: str) -> None:
    """Every file of a package is in the wheel: code, sample, prompts, model, weights."""
    files = [path for path in (ROOT / package).rglob("*") if path.is_file() and "__pycache__" not in path.parts]

    assert {path.relative_to(ROOT).as_posix() for path in files} - set(wheel) == set()


def test_wheel_has_nothing_else(wheel: list[str]) -> None:
    """The wheel holds the three packages and its own papers, no tests."""
    assert {name.split("/")[0].split("-")[0] for name in wheel} == {
        "assistant",
        "index",
        "prompts",
        "minutes_assistant",
    }
    assert any(name.endswith("licenses/LICENSE") for name in wheel)


def test_constraints_pin_every_dependency() -> None:
    """What the project needs, and what that needs in turn, is pinned, and each pin is within the project's range."""
    versions = pinned()
    seen: set[tuple[str, str]] = set()
    wanted = [(Requirement(text), "") for text in PROJECT["dependencies"]]
    wanted += [(Requirement(text), "") for extra in PROJECT["optional-dependencies"].values() for text in extra]
    missing, outside = set(), set()
    while wanted:
        requirement, extra = wanted.pop()
        name = str(canonicalize_name(requirement.name))
        if name == PROJECT["name"]:  # one extra names another, which is looked at anyway
            continue
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        if name not in versions:
            missing.add(name)
        elif not requirement.specifier.contains(versions[name], prereleases=True):
            outside.add(f"{requirement} is not {versions[name]}")
        for inner in ("", *requirement.extras):
            if (name, inner) not in seen:
                seen.add((name, inner))
                wanted += [(Requirement(text), inner) for text in _requirements(name)]

    assert missing == set()
    assert outside == set()


def _requirements(name: str) -> list[str]:
    """Return what an installed distribution requires; none when it is not installed here."""
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []


def test_constraints_hold_on_any_machine() -> None:
    """Constraints are names and versions: no path, no index, no hash."""
    lines = [line for line in CONSTRAINTS.read_text("utf-8").splitlines() if line and not line.startswith("#")]

    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9A-Za-z.!]+", line)] == []
    assert lines == sorted(lines, key=str.lower)


def test_every_dependency_has_a_reason() -> None:
    """Each dependency says why it is there, and leaves room for later releases."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = re.findall(r'^    "([a-z0-9-]+[<>=][^"]*)",(.*)$', text, re.MULTILINE)

    assert len(listed) >= len(PROJECT["dependencies"])
    assert [name for name, reason in listed if "# " not in reason] == []
    assert [name for name, _ in listed if "==" in name] == []


def test_changelog_has_this_version() -> None:
    """The changelog begins with the version of the project."""
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert newest
    assert newest[1] == PROJECT["version"]


def commands(readme: Path) -> list[str]:
    """Return the lines of the README's blocks of shell commands."""
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```", readme.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]


@README
def test_readme_begins_with_the_two_commands(readme: Path) -> None:
    """The README's first two commands install and ask, install and test, with every dependency pinned."""
    first, second = [line for line in commands(readme) if line.startswith("pip install")][:2]

    assert re.fullmatch(r"pip install -c \.ci/constraints\.txt \. && minutes ask --sample .+", first)
    assert re.fullmatch(r"pip install -c \.ci/constraints\.txt -e '\.\[test\]' && pytest", second)


@README
def test_readme_shows_what_the_program_prints(minutes: Minutes, readme: Path) -> None:
    """The answer in the README is the program's own."""
    text = readme.read_text("utf-8")
    command = next(line for line in commands(readme) if "ask --sample" in line).split("&& minutes ")[1]

    ran = minutes(*shlex.split(command))

    assert ran.code == 0
    assert f"```text\n{ran.out}```" in text


@README
def test_readme_names_every_command(minutes: Minutes, readme: Path) -> None:
    """Each command of the program stands in the README."""
    listed = minutes("--help").out.split("Commands:\n")[1].splitlines()

    assert all(f"minutes {line.split()[0]}" in readme.read_text("utf-8") for line in listed if line.startswith("  "))
