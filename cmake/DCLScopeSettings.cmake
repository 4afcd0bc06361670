# SPDX-License-Identifier: Apache-2.0
# How every target of the project is compiled, and the one function that declares a library.

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are only cacheable when ccache may ignore their time stamps.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "${CCACHE_PROGRAM}")
endif()

add_library(dclscope_settings INTERFACE)
target_compile_features(dclscope_settings INTERFACE cxx_std_20)
# Warnings are ours to heed, not our users': nothing of these is exported.
target_compile_options(dclscope_settings INTERFACE "$<BUILD_INTERFACE:-Wall;-Wextra;-Wconversion>")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports impossible overlaps inside its own std::string (GCC bug 105329).
  target_compile_options(dclscope_settings INTERFACE $<BUILD_INTERFACE:$<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>>)
  # Lets ccache store objects that were compiled against a precompiled header.
  target_compile_options(dclscope_settings INTERFACE $<BUILD_INTERFACE:$<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>>)
endif()
target_include_directories(dclscope_settings INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>" "$<INSTALL_INTERFACE:include/dclscope>")
if(DCLSCOPE_SANITIZE)
  target_compile_options(dclscope_settings INTERFACE
    "-fsanitize=${DCLSCOPE_SANITIZE}" -fno-omit-frame-pointer -g1)
  target_link_options(dclscope_settings INTERFACE "-fsanitize=${DCLSCOPE_SANITIZE}")
endif()

if(DCLSCOPE_FUZZ)
  # Undefined behaviour ends a run as any other crash does.
  target_compile_options(dclscope_settings INTERFACE -fno-sanitize-recover=all
    "-fsanitize-coverage-ignorelist=${PROJECT_SOURCE_DIR}/tests/fuzz/uncovered.txt")
endif()

# dclscope_add_library(base SOURCES ... [APART ...] PUBLIC ... PRIVATE ...)
# declares the static library dclscope_base with the alias DCLScope::base and the project's settings;
# libraries of core are installed and exported. With DCLSCOPE_UNITY its files are compiled eight at a time, but for
# those named as APART: files compiled once per instruction set, and files with names of their own (kMargin, fail)
# that another file of the room has, too.
function(dclscope_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;APART;PUBLIC;PRIVATE" ${ARGN})
  add_library(dclscope_${name} STATIC ${ARG_SOURCES})
  set_target_properties(dclscope_${name} PROPERTIES UNITY_BUILD ${DCLSCOPE_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  set_source_files_properties(${ARG_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  add_library(DCLScope::${name} ALIAS dclscope_${name})
  set_target_properties(dclscope_${name} PROPERTIES EXPORT_NAME ${name})
  target_link_libraries(dclscope_${name} PUBLIC dclscope_settings ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/core/")
    install(TARGETS dclscope_${name} EXPORT DCLScopeTargets COMPONENT development)
  endif()
endfunction()
