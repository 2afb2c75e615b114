"""A real Neo4j server without Docker: its jars from Maven Central, one Java process on loopback, its data kept.

    python tools/neo4j_server/server.py start | stop | status | fetch [--version 5.26.30] [--home .neo4j/home]

Needs a JDK (17 or 21 for 5.26, 21 or newer for 2026.x) and Maven; as root on Debian and its kin they are installed.
Standard library only. The tests start their own servers with `start_server`.
"""

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = ROOT / ".neo4j"
LTS = "5.26.30"
NEWEST = "2026.08.1"
START_SECONDS = 180
STOP_SECONDS = 60
HEAP = "700m"


class MissingError(RuntimeError):
    """What a server needs is not there and cannot be installed; says how to get it."""


@dataclass(frozen=True)
class Server:
    """A running server: its process, where its data lie, its ports."""

    process: subprocess.Popen[str]
    home: Path
    bolt: int
    http: int

    @property
    def uri(self) -> str:
        """Bolt's address."""
        return f"bolt://127.0.0.1:{self.bolt}"

    def stop(self) -> None:
        """Stops it cleanly."""
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def kill(self) -> None:
        """Ends it at once, as a power cut would."""
        self.process.kill()
        self.process.wait()


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def java_version(java: str) -> int:
    """The feature version of a JDK that can run source files; 0 if it is none."""
    if not Path(java).with_name("javac").exists() and not shutil.which("javac"):
        return 0
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    return int(found[1]) if found else 0


def find_java(version: str) -> str | None:
    """The JDK to run a server of a version with, or None."""
    suits = (17, 21) if version.startswith("5.") else (21, 22, 23, 24, 25)
    places = [Path(shutil.which("java") or "")]
    places += [path for base in ("/usr/lib/jvm", "/opt") for path in sorted(Path(base).glob("*/bin/java"))]
    for place in places:
        real = place.resolve()
        if real.is_file() and real.with_name("javac").exists() and java_version(str(real)) in suits:
            return str(real)
    return None


def install_system_packages() -> None:
    """JDK and Maven where they are missing; MissingError where that is not allowed."""
    wanted = [name for name, there in (("openjdk-17-jdk-headless", find_java(LTS)), ("maven", shutil.which("mvn"))) if not there]
    if not wanted:
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise MissingError(f"a Neo4j server needs {' and '.join(wanted)}: sudo apt-get install {' '.join(wanted)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment, stdout=sys.stderr)
    if "openjdk-17-jdk-headless" in wanted and not _is_known_to_apt("openjdk-17-jdk-headless"):
        wanted = ["openjdk-21-jdk-headless" if name.startswith("openjdk") else name for name in wanted]
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted], check=True, env=environment, stdout=sys.stderr)


def _is_known_to_apt(package: str) -> bool:
    return subprocess.run(["apt-cache", "show", package], capture_output=True, check=False).returncode == 0


def fetch_jars(version: str) -> Path:
    """The folder with a server's jars, fetched from Maven Central if they are not there yet."""
    folder = KEPT / f"lib-{version}"
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if not maven:
        raise MissingError("the jars of a Neo4j server are fetched by Maven: sudo apt-get install maven")
    KEPT.mkdir(exist_ok=True)
    part = KEPT / f"lib-{version}.{os.getpid()}.part"
    command = [maven, "-B", "-q", "-f", str(HERE / "pom.xml"), f"-Dneo4j.version={version}", "dependency:copy-dependencies",
               "-DincludeScope=runtime", f"-DoutputDirectory={part}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(part, ignore_errors=True)
        raise MissingError(f"Maven could not fetch Neo4j {version}:\n{done.stdout[-2000:]}")
    try:
        part.rename(folder)
    except OSError:  # somebody else was quicker
        shutil.rmtree(part)
    return folder


def start_server(
    home: Path, *, version: str = LTS, bolt: int | None = None, http: int | None = None, owner: int = 0, settings: tuple[str, ...] = (),
) -> Server:
    """Starts a server and waits until it answers; MissingError, RuntimeError.

    It ends with the process `owner`, if one is given.
    """
    java = find_java(version)
    if java is None:
        raise MissingError(f"Neo4j {version} needs a JDK: sudo apt-get install openjdk-17-jdk-headless")
    jars = fetch_jars(version)
    home.mkdir(parents=True, exist_ok=True)
    bolt, http = bolt or free_port(), http or free_port()
    machine = [java, f"-Xmx{HEAP}", "-XX:+ExitOnOutOfMemoryError", "-cp", f"{jars}/*"]
    program = [str(HERE / "Neo4jServer.java"), str(home), str(bolt), str(http), str(owner), *settings]
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen([*machine, *program], stdout=log, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    server = Server(process, home, bolt, http)
    _await_ready(server)
    return server


def _await_ready(server: Server) -> None:
    log = server.home / "server.log"
    for _ in range(START_SECONDS * 10):
        if "ready\n" in log.read_text("utf-8"):
            return
        if server.process.poll() is not None:
            break
        time.sleep(0.1)
    server.kill()
    raise RuntimeError(f"the Neo4j server did not start:\n{log.read_text('utf-8')[-3000:]}")


def _pid_of(home: Path) -> int | None:
    try:
        pid = int((home / "server.pid").read_text())
        os.kill(pid, 0)
    except (OSError, ValueError):
        return None
    return pid


def _start(home: Path, version: str, bolt: int, http: int) -> int:
    if _pid_of(home):
        print("A Neo4j server is running already.")
        return _status(home, http)
    password = os.environ.get("NEO4J_PASSWORD")
    auth = ["dbms.security.auth_enabled=true"] if password else ["dbms.security.auth_enabled=false"]
    install_system_packages()
    print(f"Starting Neo4j {version} …", flush=True)
    server = start_server(home, version=version, bolt=bolt, http=http, settings=tuple(auth))
    (home / "server.pid").write_text(str(server.process.pid))
    print(f"Bolt     bolt://127.0.0.1:{bolt}       orggraph ingest seeds/ --store bolt://127.0.0.1:{bolt}")
    login = "" if password else f"?preselectAuthMethod=NO_AUTH&dbms=bolt://127.0.0.1:{bolt}"
    print(f"Browser  http://127.0.0.1:{http}/browser/{login}")
    print(f"Data     {home}        Stop with: make neo4j-stop")
    return 0


def _stop(home: Path) -> int:
    pid = _pid_of(home)
    if pid is None:
        print("No Neo4j server is running.")
        return 0
    os.kill(pid, signal.SIGTERM)
    for _ in range(STOP_SECONDS * 10):
        if _pid_of(home) is None or not Path(f"/proc/{pid}").exists():
            break
        time.sleep(0.1)
    (home / "server.pid").unlink(missing_ok=True)
    print(f"Stopped; its data stay in {home}.")
    return 0


def _status(home: Path, http: int) -> int:
    if _pid_of(home) is None:
        print("No Neo4j server is running; start one with: make neo4j")
        return 1
    with urllib.request.urlopen(f"http://127.0.0.1:{http}/", timeout=10) as answer:
        print(answer.read().decode())
    return 0


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="A Neo4j server without Docker.")
    parser.add_argument("command", choices=["start", "stop", "status", "fetch"])
    parser.add_argument("--version", default=LTS)
    parser.add_argument("--home", type=Path, default=KEPT / "home")
    parser.add_argument("--bolt", type=int, default=7687)
    parser.add_argument("--http", type=int, default=7474)
    given = parser.parse_args()
    try:
        if given.command == "start":
            return _start(given.home.absolute(), given.version, given.bolt, given.http)
        if given.command == "stop":
            return _stop(given.home.absolute())
        if given.command == "fetch":
            install_system_packages()
            print(fetch_jars(given.version))
            return 0
        return _status(given.home.absolute(), given.http)
    except (MissingError, RuntimeError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
