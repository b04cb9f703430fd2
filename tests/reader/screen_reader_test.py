#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader meets it: over AT-SPI, from another process.

    screen_reader_test.py PROGRAM SAMPLE

Starts a bus, a display and the program of its own, finds the picture, a card and a line by what they say, presses
them and sees that they are chosen. Exits with 77 where the packages for it are not installed.
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE = 40.0  # seconds for all; the caller ends it after 60


def skip(why):
    print(f"SKIPPED: {why}; see packaging/packages")
    sys.exit(SKIPPED)


def start_inside():
    """Again on a session bus of our own, which ends with us."""
    for tool in ("dbus-run-session", "Xvfb"):
        if not shutil.which(tool):
            skip(f"{tool} is not installed")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi  # noqa: F401
    except (ImportError, ValueError) as error:
        skip(f"python3-gi or gir1.2-atspi-2.0 is not installed ({error})")
    if not any(os.path.exists(os.path.join(folder, "org.a11y.Bus.service")) for folder in
               ("/usr/share/dbus-1/services", "/usr/local/share/dbus-1/services")):
        skip("at-spi2-core is not installed")
    with tempfile.TemporaryDirectory(prefix="throughline-reader-") as home:
        config = os.path.join(home, "config", "throughline")
        os.makedirs(config)
        with open(os.path.join(config, "throughline.conf"), "w", encoding="utf-8") as settings:
            settings.write("[import]\nasksForSource=false\n[view]\nreducedMotion=true\n")
        runtime = os.path.join(home, "run")
        os.mkdir(runtime, 0o700)
        environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": home, "XDG_RUNTIME_DIR": runtime,
                       "XDG_CONFIG_HOME": os.path.join(home, "config"), "XDG_DATA_HOME": os.path.join(home, "data"),
                       "XDG_CACHE_HOME": os.path.join(home, "cache"), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                       "QT_QPA_PLATFORM": "xcb"}
        command = ["dbus-run-session", "--", sys.executable, os.path.abspath(__file__), "--inside", *sys.argv[1:]]
        return subprocess.run(command, env=environment, check=False).returncode


class Ended:
    """A child process that is ended with the block."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen(command, **options)

    def __enter__(self):
        return self.process

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


def display():
    """Xvfb on a display number that is free, and its name."""
    reading, writing = os.pipe()
    server = Ended(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                   pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        return server, ":" + told.readline().strip()


def enable_readers():
    """What a desktop says while a screen reader runs."""
    from gi.repository import Gio, GLib
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None,
                  Gio.DBusCallFlags.NONE, 5000, None)


class Reader:
    def __init__(self, until):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self.atspi = Atspi
        self.until = until
        self.error = GLib.Error
        Atspi.init()
        Atspi.set_timeout(2000, 5000)
        self.context = GLib.MainContext.default()
        self.told = []
        self.listener = Atspi.EventListener.new(self.hear)
        for event in ("object:state-changed:selected", "object:state-changed:focused", "object:property-change:accessible-name"):
            self.listener.register(event)

    def hear(self, event):
        try:
            self.told.append((event.type, event.detail1, event.source.get_name()))
        except self.error:
            pass  # the thing is gone by now

    def has_told(self, kind, name):
        while self.context.pending():
            self.context.iteration(False)
        return any(event.startswith(kind) and source == name for event, _, source in self.told)

    def wait_for(self, what, find):
        """The first answer that is something; anything may be half there while the window comes up."""
        last = "nothing was there"
        while time.monotonic() < self.until:
            try:
                found = find()
                if found:
                    return found
            except self.error as error:
                last = str(error)
            time.sleep(0.1)
        raise AssertionError(f"{what}: {last}")

    def children(self, thing):
        thing.clear_cache()
        return [thing.get_child_at_index(i) for i in range(thing.get_child_count())]

    def find(self, thing, fits, depth=12):
        if thing is None or depth == 0:
            return None
        if fits(thing):
            return thing
        for child in self.children(thing):
            found = self.find(child, fits, depth - 1)
            if found:
                return found
        return None

    def program(self):
        return next((app for app in self.children(self.atspi.get_desktop(0)) if app and app.get_name().lower() == "throughline"), None)

    def is_chosen(self, thing):
        thing.clear_cache()
        return thing.get_state_set().contains(self.atspi.StateType.SELECTED)

    def act(self, thing, action):
        names = [thing.get_action_name(i).lower() for i in range(thing.get_n_actions())]
        assert action in names, f"actions are {names}"
        assert thing.do_action(names.index(action)), "the action was refused"


def walk(reader):
    atspi = reader.atspi
    app = reader.wait_for("the program on the bus", reader.program)
    canvas = reader.wait_for("the picture", lambda: reader.find(app, lambda t: t.get_role() == atspi.Role.CANVAS))
    assert canvas.get_name() == "Picture", canvas.get_name()
    cards, lines = reader.wait_for("cards and lines", lambda: (lists := reader.children(canvas)) and
                                   len(lists) == 2 and lists[0].get_child_count() > 1 and lists)
    names = [card.get_name() for card in reader.children(cards)]
    print("cards:", *names, sep="\n  ")
    said = [line.get_name() for line in reader.children(lines)]
    print("lines:", *said, sep="\n  ")
    actor = next((card for card in reader.children(cards) if ", actor, " in card.get_name()), None)
    assert actor, "no actor among the cards"
    assert actor.get_name().endswith("claims, contested"), actor.get_name()
    assert any(" by " in name and "; denied by " in name for name in said), "no line says who denies it"
    assert actor.get_description(), "nothing more is said of the actor"
    box = actor.get_extents(atspi.CoordType.SCREEN)
    assert box.width > 0 and box.height > 0, "the actor has no place on the screen"
    for thing in (actor, reader.children(lines)[0]):
        assert not reader.is_chosen(thing), f"{thing.get_name()} is chosen already"
        reader.act(thing, "press")
        reader.wait_for(f"{thing.get_name()} to be chosen", lambda: reader.is_chosen(thing))
        reader.wait_for("being told of it", lambda: reader.has_told("object:state-changed:selected", thing.get_name()))
    assert not reader.is_chosen(actor), "choosing a line left the card chosen"
    reader.act(actor, "setfocus")
    reader.wait_for("being told where the keys are", lambda: reader.has_told("object:state-changed:focused", actor.get_name()))


def run_inside(program, sample):
    until = time.monotonic() + PATIENCE
    server, name = display()
    with server:
        os.environ["DISPLAY"] = name
        enable_readers()
        reader = Reader(until)
        with Ended([program, sample]) as window:
            try:
                walk(reader)
            except AssertionError as fault:
                state = window.poll()
                print(f"FAILED: {fault}" + ("" if state is None else f" (the program ended with {state})"))
                return 1
    print("read")
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        sys.exit(run_inside(*sys.argv[2:4]))
    sys.exit(start_inside())
