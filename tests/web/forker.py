"""Holds everything that `naast serve` imports, and forks one for each line it reads: a restart in a moment.

Says the number of each new process. Ends with its input.
"""

import os
import signal
import sys

from web.cli import main

if __name__ == "__main__":
    # The kernel takes care of those that are killed.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        number = os.fork()
        if number:
            print(number, flush=True)
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(0, 1)
        sys.exit(main(["serve"]))
