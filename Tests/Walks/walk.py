"""Runs the walks of a guide: `walk.py GUIDE [--record]`, in an empty folder, with `$N` the program.

A walk is all the blocks of a guide that are marked `console`, in order, in one shell. A line with
`$ ` before it is a command, `> ` carries it on, and what follows is all that it prints on both
streams. With `--record` what it prints is written into the guide.
"""

import os
import subprocess
import sys

MARK = "@@ the end of an answer @@"


def parts(lines):
    """Yields each line outside of walks, and each command of a walk with the lines of its answer."""
    inside = False
    command, answer = None, []
    for line in lines:
        if inside and line.startswith("$ "):
            if command:
                yield command, answer
            command, answer = [line[2:]], []
        elif inside and command and not answer and line.startswith("> "):
            command.append(line[2:])
        elif inside and line != "```":
            answer.append(line)
        else:
            if command:
                yield command, answer
            command, answer = None, []
            inside = line == "```console"
            yield None, [line]


def main():
    guide, recording = sys.argv[1], "--record" in sys.argv
    with open(guide, encoding="utf-8") as file:
        found = list(parts(file.read().split("\n")))
    script = 'navigator() { "$N" "$@"; }\n'
    for command, _ in found:
        if command:
            script += "\n".join(command) + f"\necho '{MARK}'\n"
    run = subprocess.run(
        ["bash", "-c", "exec 2>&1\n" + script], stdout=subprocess.PIPE, check=False,
        env={**os.environ, "NAVIGATOR_LANGUAGE": "en", "NO_COLOR": "1", "COLUMNS": "80"})
    answers = run.stdout.decode().split(MARK + "\n")
    written, wrong, number = [], 0, 0
    for command, told in found:
        if not command:
            written += told
            continue
        right = answers[number].split("\n")[:-1] if number < len(answers) else ["(nothing ran)"]
        number += 1
        if told != right:
            wrong += 1
            if not recording:
                print("\n".join([f"$ {command[0]}", "  the guide:", *told, "  it is:", *right]))
        written += ["$ " + command[0], *["> " + line for line in command[1:]], *right]
    if recording:
        with open(guide, "w", encoding="utf-8") as file:
            file.write("\n".join(written))
    if number < 12:
        print(f"{guide}: only {number} commands")
    sys.exit(0 if recording or (wrong == 0 and number >= 12) else 1)


main()
