# SPDX-License-Identifier: Apache-2.0
# Every library from outside, found in one place; each is linked PRIVATE by the target that wraps it.

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(ZLIB REQUIRED)
pkg_search_module(Hdf5 REQUIRED IMPORTED_TARGET hdf5-serial hdf5)
pkg_check_modules(LibZip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(SndFile REQUIRED IMPORTED_TARGET sndfile)
pkg_check_modules(PortAudio REQUIRED IMPORTED_TARGET portaudio-2.0)
pkg_check_modules(SampleRate REQUIRED IMPORTED_TARGET samplerate)
pkg_check_modules(KissFft REQUIRED IMPORTED_TARGET kissfft-float)
pkg_check_modules(Png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(TurboJpeg REQUIRED IMPORTED_TARGET libturbojpeg)
pkg_check_modules(Highway REQUIRED IMPORTED_TARGET libhwy)
find_package(OpenMP REQUIRED COMPONENTS CXX)
# Products of matrices: oneDNN asks the processor what it can do, where OpenBLAS goes by names of processors.
find_package(OneDNN REQUIRED)

if(DCLSCOPE_TORCH)
  find_package(Torch REQUIRED)
  # Debian's package lists the plain include folder and its own definitions; both are wanted as system headers.
  add_library(dclscope_libtorch INTERFACE)
  target_include_directories(dclscope_libtorch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
  # The LibTorch within Python's package offers an older copy of parts of the standard library (std::filesystem), which
  # crashes in programs that find it first: these list the standard library before LibTorch.
  target_link_libraries(dclscope_libtorch INTERFACE $<$<CXX_COMPILER_ID:GNU>:stdc++> torch)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    # GCC 13 and later see accesses out of bounds in LibTorch's own small vectors, once these are inlined into our
    # files, where it no longer counts that the header is a system's.
    target_compile_options(dclscope_libtorch INTERFACE
      "$<BUILD_INTERFACE:$<$<COMPILE_LANGUAGE:CXX>:-Wno-array-bounds;-Wno-stringop-overflow>>")
  endif()
  add_library(DCLScope::libtorch ALIAS dclscope_libtorch)
endif()

if(DCLSCOPE_GUI)
  find_package(Qt6 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg Test)
  find_package(QCustomPlotQt6 REQUIRED)
  find_package(GIF REQUIRED)
endif()

if(DCLSCOPE_TESTS)
  find_package(GTest REQUIRED)
endif()
if(DCLSCOPE_BENCH)
  find_package(benchmark REQUIRED)
endif()
