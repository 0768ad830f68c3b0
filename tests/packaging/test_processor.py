from bootstrapping.processor import instructions


def test_the_processor_is_read_from_its_first_entry(tmp_path):
    listing = tmp_path / "cpuinfo"
    listing.write_text("processor\t: 0\nflags\t\t: fpu avx2 avx512f new_name\n\nflags\t: sse3\n")

    assert instructions(listing) == ("avx2", "avx512f")
    assert instructions(tmp_path / "absent") == ()
