# Pillow, with its own shrink-on-load (draft) through thumbnail(). Speaks the protocol of PeerProcess.java.
import sys
import time

from PIL import Image

for line in sys.stdin:
    source, iterations, quality, prefix, widths = line.rstrip("\n").split("\t")
    start = time.perf_counter_ns()
    for _ in range(int(iterations)):
        for width in widths.split(","):
            with Image.open(source) as image:
                image.thumbnail((int(width), 1_000_000), Image.Resampling.LANCZOS)
                image.save(f"{prefix}-{width}.jpg", quality=int(quality))
    print(time.perf_counter_ns() - start, flush=True)
