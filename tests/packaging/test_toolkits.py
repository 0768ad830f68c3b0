import pytest

from bootstrapping.errors import SetupError
from bootstrapping.toolkits import Toolkits, choose

CUDA_COMPILER = "/usr/local/cuda/bin/nvcc"
GPU_AND_NVCC = Toolkits("Linux", nvcc=CUDA_COMPILER, nvidia_device=True)
VULKAN = Toolkits("Linux", glslc="/usr/bin/glslc", vulkan_headers=True, vulkan_device=True)


def test_an_nvidia_gpu_with_its_compiler_means_cuda():
    choice = choose("auto", GPU_AND_NVCC)

    assert choice.backend == "cuda"
    assert f"-DCMAKE_CUDA_COMPILER={CUDA_COMPILER}" in choice.cmake_options


def test_a_cuda_compiler_without_a_gpu_means_the_cpu():
    choice = choose("auto", Toolkits("Linux", nvcc=CUDA_COMPILER))

    assert (choice.backend, choice.cmake_options) == ("cpu", ())
    assert "no NVIDIA GPU" in choice.reason


def test_a_gpu_without_its_compiler_says_what_is_missing():
    choice = choose("auto", Toolkits("Linux", nvidia_device=True))

    assert choice.backend == "cpu"
    assert "nvcc" in choice.reason


def test_vulkan_needs_compiler_headers_and_device():
    assert choose("auto", VULKAN).backend == "vulkan"
    for field in ("glslc", "vulkan_headers", "vulkan_device"):
        partial = Toolkits(**{**VULKAN.__dict__, field: type(getattr(VULKAN, field))()})
        assert choose("auto", partial).backend == "cpu", field


def test_cuda_goes_before_vulkan():
    both = Toolkits(**{**VULKAN.__dict__, "nvcc": CUDA_COMPILER, "nvidia_device": True})

    assert choose("auto", both).backend == "cuda"


def test_the_cpu_may_be_asked_for_in_spite_of_a_gpu():
    assert choose("cpu", GPU_AND_NVCC).backend == "cpu"


def test_cuda_may_be_asked_for_without_a_gpu_at_hand():
    choice = choose("cuda", Toolkits("Linux", nvcc=CUDA_COMPILER))

    assert choice.backend == "cuda"
    assert "-DCMAKE_CUDA_ARCHITECTURES=native" not in choice.cmake_options


@pytest.mark.parametrize(
    ("requested", "named"), [("cuda", "nvidia-cuda-toolkit"), ("vulkan", "libvulkan-dev")]
)
def test_asking_for_a_toolkit_that_is_not_there_names_its_package(requested, named):
    with pytest.raises(SetupError) as caught:
        choose(requested, Toolkits("Linux"))

    assert named in str(caught.value)


@pytest.mark.parametrize("requested", ["auto", "metal", "cpu"])
def test_a_mac_gets_metal(requested):
    assert choose(requested, Toolkits("Darwin")).backend == "metal"


def test_what_a_system_cannot_have_is_refused():
    with pytest.raises(SetupError, match="macOS only"):
        choose("metal", Toolkits("Linux"))
    with pytest.raises(SetupError, match="not supported on macOS"):
        choose("cuda", Toolkits("Darwin"))
