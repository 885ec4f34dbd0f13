#!/usr/bin/python3
"""What shells complete, asked of bash itself and read in the files of zsh and fish, against what --help says.

Prints TAP.
usage: completion.py QUARTIER_CLI
"""
import re
import subprocess
import sys
import tempfile

CLI = sys.argv[1]
results = []


def check(name, good, detail=""):
    results.append(good)
    print(f"{'ok' if good else 'not ok'} {len(results)} - {name}" + (f" # {detail}" if not good else ""))


def run(*arguments):
    return subprocess.run([CLI, *arguments], capture_output=True, text=True, check=True).stdout


def complete(script, *words):
    """What bash offers for the last of the words."""
    line = " ".join(f"'{w}'" for w in words)
    out = subprocess.run(["bash", "--norc", "-c",
                          f". {script}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _quartier_cli; "
                          'printf "%s\\n" "${COMPREPLY[@]}"'], capture_output=True, text=True, check=True)
    return set(out.stdout.split())


def main():
    verbs = set(re.findall(r"^  ([a-z]+) +\S", run("--help").split("Verbs:")[1].split("Exit")[0], re.M))
    zsh, fish = run("--print-completion", "zsh"), run("--print-completion", "fish")
    with tempfile.NamedTemporaryFile("w", suffix=".bash") as script:
        script.write(run("--print-completion", "bash"))
        script.flush()
        offered = complete(script.name, "quartier-cli", "")
        check("bash offers every verb of --help, and no other", offered == verbs | {"--help", "--version"},
              sorted(offered ^ verbs))
        check("bash completes a beginning", complete(script.name, "quartier-cli", "est") == {"estimate"})
        for verb in sorted(verbs):
            text = run(verb, "--help").split("Options:")[1].split("Examples:")[0]
            wanted = set(re.findall(r"--[a-z][a-z-]*", re.sub(r"(?m)^(\s+(?:-., )?--[a-z-]+).*$", r"\1", text)))
            bash = {o.rstrip("=") for o in complete(script.name, "quartier-cli", verb, "--")}
            check(f"bash offers the options of {verb}", bash == wanted, sorted(bash ^ wanted))
            block = re.search(rf"^  {verb}\)\n(.*?)^    ;;", zsh, re.M | re.S)[1]
            here = set(re.findall(r"'(--[a-z][a-z-]*)", block))
            check(f"so does zsh", here == wanted, sorted(here ^ wanted))
            here = {"--" + o for o in re.findall(rf"__fish_seen_subcommand_from {verb}' -l ([a-z-]+)", fish)} | {"--help"}
            check(f"and fish", here == wanted, sorted(here ^ wanted))
    refused = subprocess.run([CLI, "--print-completion", "csh"], capture_output=True, text=True)
    check("another shell is refused in a sentence", refused.returncode == 2 and "bash, zsh or fish" in refused.stderr)
    print(f"1..{len(results)}")
    return 0 if all(results) else 1


sys.exit(main())
