"""A headless Chromium, spoken to over a pipe with Python's standard library alone."""

import json
import os
import subprocess
import tempfile


class Chromium:
    """One tab; `problems` collects what went wrong in it: errors of the console, exceptions, requests that leave the disk."""

    def __init__(self):
        (ours_in, theirs_out), (theirs_in, ours_out) = os.pipe(), os.pipe()
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

        def place():
            # The browser reads what it is told from descriptor 3 and answers on 4. Copies first: either may be the other's place.
            read, write = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(read, 3)
            os.dup2(write, 4)

        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run"]
        command += ["--hide-scrollbars", "--disable-background-networking", f"--user-data-dir={self.profile.name}", "about:blank"]
        self.process = subprocess.Popen(
            command, preexec_fn=place, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.input, self.output = os.fdopen(ours_out, "wb", 0), os.fdopen(ours_in, "rb")
        self.number, self.session, self.loaded, self.requests, self.problems = 0, None, set(), [], []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network", "DOM", "Accessibility"]:
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def close(self):
        self.process.terminate()
        self.process.wait(30)
        self.profile.cleanup()

    def message(self):
        text = bytearray()
        while (byte := self.output.read(1)) != b"\0":
            if not byte:
                raise EOFError("Chromium ended")
            text += byte
        return json.loads(text)

    def note(self, event):
        method, values = event.get("method"), event.get("params", {})
        if method == "Page.lifecycleEvent" and values["name"] == "load":
            self.loaded.add(values["loaderId"])
        elif method == "Network.requestWillBeSent":
            url = values["request"]["url"]
            self.requests.append(url)
            if not url.startswith(("file:", "data:")):
                self.problems.append(f"a request leaves: {url}")
        elif method == "Runtime.exceptionThrown":
            self.problems.append(f"an exception: {values['exceptionDetails'].get('text')}")
        elif method == "Runtime.consoleAPICalled" and values["type"] in ("error", "warning", "assert"):
            self.problems.append(f"the console: {values['args']}")
        elif method == "Log.entryAdded" and values["entry"]["level"] in ("error", "warning"):
            self.problems.append(f"the log: {values['entry']['text']}")

    def call(self, method, **parameters):
        """The result of a command."""
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            command["sessionId"] = self.session
        self.input.write(json.dumps(command).encode() + b"\0")
        while (answer := self.message()).get("id") != self.number:
            self.note(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def open(self, url):
        """Loads a page to its end."""
        # By way of an empty page, as a change of the fragment alone loads nothing.
        for address in ("about:blank", url):
            loader = self.call("Page.navigate", url=address)["loaderId"]
            while loader not in self.loaded:
                self.note(self.message())

    def value(self, expression):
        """The value of a JavaScript expression on the page."""
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise RuntimeError(f"{expression}: {found['exceptionDetails']['exception'].get('description')}")
        return found["result"].get("value")

    def press(self, key, code):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, name):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])
