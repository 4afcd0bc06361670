# SPDX-License-Identifier: Apache-2.0
# Translations: resources/translations/*.ts of the languages named, made binary by Qt's lrelease and built into a library as :/translations.

# Without lrelease (package qt6-l10n-tools) the program speaks English only.
function(dclscope_add_translations target)
  # Not what stands in the path by that name: it may be another Qt's, or a wrapper that runs one.
  find_program(DCLSCOPE_LRELEASE NAMES lrelease NO_DEFAULT_PATH
    PATHS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" /usr/lib/qt6/bin)
  find_program(DCLSCOPE_LRELEASE NAMES lrelease6 lrelease-qt6)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/translations")
  set(entries "")
  set(binaries "")
  set(languages ${ARGN})
  if(NOT DCLSCOPE_LRELEASE)
    message(WARNING "lrelease was not found (Debian: qt6-l10n-tools): the program will speak English only")
    set(languages "")
  endif()
  foreach(language IN LISTS languages)
    set(name "dclscope_${language}")
    set(source "${PROJECT_SOURCE_DIR}/resources/translations/${name}.ts")
    add_custom_command(OUTPUT "${folder}/${name}.qm"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
      COMMAND "${DCLSCOPE_LRELEASE}" -silent "${source}" -qm "${folder}/${name}.qm"
      DEPENDS "${source}" COMMENT "Translation ${name}" VERBATIM)
    list(APPEND binaries "${folder}/${name}.qm")
    string(APPEND entries "    <file>${name}.qm</file>\n")
  endforeach()
  set(list "${folder}/translations.qrc")
  file(CONFIGURE OUTPUT "${list}" CONTENT "<RCC>\n  <qresource prefix=\"/translations\">\n${entries}  </qresource>\n</RCC>\n")
  set(code "${folder}/qrc_translations.cpp")
  add_custom_command(OUTPUT "${code}"
    COMMAND Qt6::rcc --name translations --output "${code}" "${list}"
    DEPENDS "${list}" ${binaries} COMMENT "Translations into ${target}" VERBATIM)
  set_source_files_properties("${code}" PROPERTIES SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON
    SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE "${code}")
endfunction()
