# SPDX-License-Identifier: Apache-2.0
# `cpack` in the build folder writes dclscope_VERSION_ARCHITECTURE.deb, which scripts/check-package tries in a bare root.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dclscope)
set(CPACK_PACKAGE_CONTACT "The DCLScope maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see and hear networks with learned spacings and delays")
set(CPACK_PACKAGE_DESCRIPTION
"DCLScope opens networks trained with dilated convolution with learnable spacings, and spiking networks with learned
delays, without Python. It plays how positions and delays moved from epoch to epoch, listens to a microphone with such
networks, draws figures and films, and trains small ones. This package holds the desktop application dclscope, the
command line dcls and a trained example.")
set(CPACK_COMPONENTS_ALL programs)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
# The libraries that programs and plug-in are linked with, LibTorch among them, are found by dpkg-shlibdeps.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# LibTorch is content with any BLAS; the reference one, which it would get by itself, trains thirty times slower.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-pthread | libopenblas0")
# Fonts for pictures and windows; the way from PortAudio through ALSA to a desktop's sound server.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, libasound2-plugins")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ffmpeg")
include(CPack)
