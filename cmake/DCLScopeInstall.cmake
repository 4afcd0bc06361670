# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where, and how other C++ programs find the library: find_package(DCLScope).
# Two components: "programs" (what the Debian package holds) and "development" (the library and its headers).

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/" DESTINATION "${CMAKE_INSTALL_DATADIR}/dclscope"
  COMPONENT programs PATTERN "CMakeLists.txt" EXCLUDE PATTERN "pictures" EXCLUDE PATTERN "docs" EXCLUDE PATTERN "translations" EXCLUDE)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs" DESTINATION "${CMAKE_INSTALL_DATADIR}/dclscope" COMPONENT programs)
set(documents "${CMAKE_INSTALL_DATADIR}/doc/dclscope")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/LICENSES/" DESTINATION "${documents}/licenses" COMPONENT programs)
install(FILES README.md CHANGELOG.md cmake/package/copyright DESTINATION "${documents}" COMPONENT programs)
if(DCLSCOPE_GUI)
  set(desktop "${PROJECT_SOURCE_DIR}/resources/desktop/org.dclscope.DCLScope")
  install(FILES "${desktop}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT programs)
  install(FILES "${desktop}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT programs)
  install(FILES "${desktop}.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT programs)
endif()

install(TARGETS dclscope_settings EXPORT DCLScopeTargets COMPONENT development)
if(DCLSCOPE_TORCH)
  install(TARGETS dclscope_libtorch EXPORT DCLScopeTargets COMPONENT development)
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/dclscope"
  COMPONENT development FILES_MATCHING PATTERN "*.h")
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/DCLScope")
install(EXPORT DCLScopeTargets NAMESPACE DCLScope:: DESTINATION "${package_dir}" COMPONENT development)
configure_package_config_file(cmake/DCLScopeConfig.cmake.in "${CMAKE_BINARY_DIR}/DCLScopeConfig.cmake"
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/DCLScopeConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES cmake/FindOneDNN.cmake "${CMAKE_BINARY_DIR}/DCLScopeConfig.cmake"
  "${CMAKE_BINARY_DIR}/DCLScopeConfigVersion.cmake"
  DESTINATION "${package_dir}" COMPONENT development)
