"""Run by the interpreter that is to be shut in: says as JSON what it needs, for `find-interpreter.ts`."""

import ctypes
import json
import os
import struct
import sys
import sysconfig

PT_INTERP = 3


def loader(path):
    """The program interpreter that a 64-bit ELF file asks for."""
    with open(path, "rb") as file:
        header = file.read(64)
        (table,) = struct.unpack_from("<Q", header, 32)
        size, count = struct.unpack_from("<HH", header, 54)
        for index in range(count):
            file.seek(table + index * size)
            entry = file.read(size)
            if struct.unpack_from("<I", entry)[0] == PT_INTERP:
                file.seek(struct.unpack_from("<Q", entry, 8)[0])
                return file.read(struct.unpack_from("<Q", entry, 32)[0]).rstrip(b"\0").decode()
    return None


def load_extensions():
    """Extension modules of the standard library but for tests and windows, and what threads load late."""
    for folder in sys.path:
        for file in os.listdir(folder) if os.path.isdir(folder) else ():
            name = file.partition(".")[0]
            if ".so" in file and not name.startswith(("_test", "_tkinter", "_xx", "xx")):
                try:
                    __import__(name)
                except ImportError:
                    pass
    try:
        ctypes.CDLL("libgcc_s.so.1")
    except OSError:
        pass


def libraries(standard_library):
    """Shared libraries in use, each under all its names: [path, name]."""
    with open("/proc/self/maps") as maps:
        paths = {line.split(None, 5)[5].rstrip("\n") for line in maps if ".so" in line}
    outside = [path for path in paths if not path.startswith(standard_library + "/")]
    for folder in sorted({os.path.dirname(path) for path in outside}):
        for entry in os.scandir(folder):
            if ".so" in entry.name and os.path.realpath(entry.path) in outside:
                yield os.path.realpath(entry.path), entry.name


standard_library = os.path.realpath(sysconfig.get_path("stdlib"))
executable = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
load_extensions()
print(
    json.dumps(
        {
            "supported": sys.implementation.name == "cpython" and sys.version_info >= (3, 8),
            "executable": executable,
            "name": "python%d.%d" % sys.version_info[:2],
            "loader": loader(executable),
            "libraries": [{"path": path, "name": name} for path, name in libraries(standard_library)],
            "standardLibrary": standard_library,
            "libraryFolder": getattr(sys, "platlibdir", "lib"),
            "hasSitePackages": os.path.isdir(os.path.join(standard_library, "site-packages")),
        }
    )
)
