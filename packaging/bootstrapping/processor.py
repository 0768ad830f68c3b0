"""Lists the processor's instructions, as far as llama.cpp's speed depends on them."""

from __future__ import annotations

from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")
# Not every flag: the kernel adds names of its own from version to version, and a new kernel is no
# reason to compile again.
X86 = (
    "sse3 pni ssse3 sse4_1 sse4_2 avx avx2 fma f16c bmi1 bmi2 avx_vnni avx512f avx512cd avx512bw"
    " avx512dq avx512vl avx512_vbmi avx512vbmi avx512_vnni avx512_bf16 avx512_fp16 amx_tile"
    " amx_int8 amx_bf16 gfni vaes vpclmulqdq movdir64b"
)
ARM = "asimd asimdhp asimddp i8mm bf16 sve sve2 svei8mm sme sme2"
RELEVANT = frozenset(f"{X86} {ARM}".split())


def instructions(cpuinfo: Path = CPUINFO) -> tuple[str, ...]:
    """Return the relevant instructions, sorted; empty where no file of the system lists them.

    Only the first processor is read: a machine of 200 lists each of them.
    """
    try:
        with cpuinfo.open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                name, _, value = line.partition(":")
                if name.strip().lower() in {"flags", "features"}:
                    return tuple(sorted(RELEVANT.intersection(value.split())))
    except OSError:
        pass
    return ()
