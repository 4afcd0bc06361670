# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where, and how other C++ programs find the library: find_package(DCLScope).

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS dclscope_settings EXPORT DCLScopeTargets)
if(DCLSCOPE_TORCH)
  install(TARGETS dclscope_libtorch EXPORT DCLScopeTargets)
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/dclscope"
  FILES_MATCHING PATTERN "*.h")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/" DESTINATION "${CMAKE_INSTALL_DATADIR}/dclscope"
  PATTERN "CMakeLists.txt" EXCLUDE)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/LICENSES/" DESTINATION "${CMAKE_INSTALL_DOCDIR}/licenses")

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/DCLScope")
install(EXPORT DCLScopeTargets NAMESPACE DCLScope:: DESTINATION "${package_dir}")
configure_package_config_file(cmake/DCLScopeConfig.cmake.in "${CMAKE_BINARY_DIR}/DCLScopeConfig.cmake"
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/DCLScopeConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES cmake/FindOneDNN.cmake "${CMAKE_BINARY_DIR}/DCLScopeConfig.cmake"
  "${CMAKE_BINARY_DIR}/DCLScopeConfigVersion.cmake"
  DESTINATION "${package_dir}")
