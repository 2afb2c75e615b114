"""The command as users run it: a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ORGGRAPH = str(Path(sys.executable).parent / "orggraph")
LETTER = """\
---
title: 关于星河事业群组织调整的通知
publisher: 云帆科技
company: 云帆科技
published: 2024-03-05
kind: letter
---
各位同事:

经公司研究决定,对星河事业群作如下调整:

一、组织架构调整

1、成立直播产品部,负责直播业务的产品规划和运营。

2、内容基础部更名为内容平台部。

二、管理干部任免

Leonxu(许立安),担任直播产品部负责人,向星河事业群总裁Maggielin(林美琪)汇报;不再担任内容基础部负责人。

Ivyhe(何晴),担任内容平台部负责人,向Leonxu(许立安)汇报。
"""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Shell:
    folder: Path

    def write(self, name: str, content: str | bytes) -> Path:
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def run(self, *words: str, stdin: bytes = b"", **environment: str) -> Done:
        checkout = {name: value for name, value in os.environ.items() if name == "PYTHONPATH"}
        own = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8", **checkout, **environment}
        done = subprocess.run([ORGGRAPH, *words], cwd=self.folder, env=own, input=stdin, capture_output=True, timeout=120)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def ingest_letter(self) -> None:
        self.write("letter.txt", LETTER)
        assert self.run("ingest", "letter.txt").code == 0


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)
