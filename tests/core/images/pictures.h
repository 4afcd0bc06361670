// SPDX-License-Identifier: Apache-2.0
// Pictures that Pillow 9.4 wrote, decoded and scaled (tests/data/images).
#pragma once

#include "core/images/image_file.h"
#include "tests/fixtures.h"

#include <cstdlib>
#include <string>

namespace dclscope::test {

inline Image picture(const std::string& name) { return readImage(testData("images/" + name)); }
inline Image expectedPicture(const std::string& name) { return picture("expected/" + name + ".png"); }

/// The largest difference of two pictures' values; 256 when they are not of the same size.
inline int largestDifference(const Image& a, const Image& b) {
    if (a.width != b.width || a.height != b.height) return 256;
    int largest = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i) largest = std::max(largest, std::abs(a.rgb[i] - b.rgb[i]));
    return largest;
}

} // namespace dclscope::test
