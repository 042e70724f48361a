"""A Python of the benchmark's own, with what the program is compared with: FOLDER/python."""
import os
import subprocess
import sys


def python(folder):
    return f"{folder}/python/bin/python"


def has(folder, module):
    """Whether a module can be imported there."""
    return os.path.exists(python(folder)) and subprocess.run(
        [python(folder), "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0


def install(folder, packages):
    """Installs what is missing, packages by their modules; says what can't be had."""
    os.makedirs(folder, exist_ok=True)
    if not os.path.exists(python(folder)):
        subprocess.run([sys.executable, "-m", "venv", f"{folder}/python"])
    for module, package in packages.items():
        if not has(folder, module) and os.path.exists(python(folder)):
            subprocess.run([python(folder), "-m", "pip", "install", "--quiet",
                            "--disable-pip-version-check", package], stderr=subprocess.DEVNULL)
        if not has(folder, module):
            print(f"{package} can't be installed: left out")
