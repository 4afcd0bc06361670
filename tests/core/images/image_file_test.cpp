// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/core/images/pictures.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>

#include <cmath>
#include <fstream>
#include <iterator>

namespace dclscope::test {
namespace {

std::string bytesOf(const std::string& name) {
    std::ifstream file(testData("images/" + name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Image decoded(const std::string& bytes) {
    return decodeImage({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

std::string complaint(const std::filesystem::path& path) {
    try {
        readImage(path);
    } catch (const ImageError& error) {
        return error.what();
    }
    return "";
}

TEST(ReadImage, DecodesWhatPillowDecodes) {
    for (const char* name : {"grey.png", "palette.png", "bits.png", "alpha.png"}) {
        std::string expected = name;
        expected.replace(expected.find('.'), 1, "_");
        EXPECT_EQ(largestDifference(picture(name), expectedPicture(expected)), 0) << name;
    }
    // Versions of libjpeg-turbo may round differently.
    for (const char* name : {"photo.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg"}) {
        std::string expected = name;
        expected.replace(expected.find('.'), 1, "_");
        EXPECT_LE(largestDifference(picture(name), expectedPicture(expected)), 2) << name;
    }
}

TEST(ReadImage, ReducesSixteenBitsToEight) {
    const Image deep = picture("grey16.png");
    const Image image = picture("rgb.png"); // the 16-bit picture is its channels' mean, and half a step of noise
    ASSERT_EQ(deep.rgb.size(), image.rgb.size());
    for (std::size_t i = 0; i < deep.rgb.size(); i += 3) {
        const double mean = (image.rgb[i] + image.rgb[i + 1] + image.rgb[i + 2]) / 3.0;
        EXPECT_NEAR(deep.rgb[i], mean, 1.01);
        EXPECT_EQ(deep.rgb[i], deep.rgb[i + 2]);
    }
}

TEST(ReadImage, PutsTurnedPicturesUpright) {
    const Image turned = picture("turned.jpg");
    EXPECT_EQ(turned.width, 31);
    EXPECT_EQ(turned.height, 45);
    EXPECT_EQ(turned, upright(picture("photo.jpg"), 6));
    EXPECT_EQ(picture("turned.png"), upright(picture("rgb.png"), 6));
}

TEST(ReadImage, TakesValuesAsStoredWhateverTheirGamma) {
    // A gamma of 1.0 behind the header: libpng on its own would brighten the picture.
    const std::string gamma("\0\0\0\4gAMA\0\1\x86\xA0\x31\xE8\x96\x5F", 16);
    const std::string bytes = bytesOf("rgb.png");
    EXPECT_EQ(decoded(bytes.substr(0, 33) + gamma + bytes.substr(33)), picture("rgb.png"));
}

TEST(ReadImage, SaysWhatIsNoPicture) {
    const TemporaryFolder folder;
    EXPECT_EQ(complaint(folder / "nothing.png"), "does not exist");
    EXPECT_EQ(complaint(folder.path()), "is not a file");
    ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(complaint(folder / "pipe"), "is not a file");
    writeFileAtomically(folder / "empty.jpg", "");
    EXPECT_EQ(complaint(folder / "empty.jpg"), "is empty");
    writeFileAtomically(folder / "text.png", "GIF89a or whatever");
    EXPECT_EQ(complaint(folder / "text.png"), "is no JPEG or PNG picture");
}

TEST(ReadImage, RefusesHugePicturesBeforeTakingMemory) {
    std::string jpeg = bytesOf("photo.jpg");
    const std::size_t frame = jpeg.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    jpeg.replace(frame + 5, 4, "\xFF\xDC\xFF\xDC"); // 65500 x 65500
    EXPECT_THROW(decoded(jpeg), ImageError);
    jpeg.replace(frame + 5, 4, "\x20\x00\x20\x00", 4); // 67 million pixels in 1463 bytes
    try {
        decoded(jpeg);
        ADD_FAILURE() << "read";
    } catch (const ImageError& error) {
        EXPECT_NE(std::string(error.what()).find("8192 x 8192 pixels are promised"), std::string::npos) << error.what();
    }
}

TEST(ReadImage, EveryBeginningOfAPictureIsRefused) {
    for (const char* name : {"photo.jpg", "progressive.jpg", "rgb.png", "turned.jpg"}) {
        const std::string bytes = bytesOf(name);
        // The last bytes hold end marks, padding and checksums only: without them no pixel is missing.
        const std::size_t enough = bytes.size() - 24;
        for (std::size_t length = 0; length < enough; ++length)
            EXPECT_THROW(decoded(bytes.substr(0, length)), ImageError) << name << " cut at " << length;
    }
}

TEST(ReadImage, DamageIsRefusedOrHarmless) {
    std::uint32_t random = 1;
    for (const char* name : {"photo.jpg", "progressive.jpg", "cmyk.jpg", "turned.jpg", "rgb.png", "palette.png",
                             "grey16.png", "turned.png"}) {
        const std::string bytes = bytesOf(name);
        for (int round = 0; round < 1000; ++round) {
            std::string damaged = bytes;
            random = random * 1664525U + 1013904223U;
            damaged[random % damaged.size()] = static_cast<char>(random >> 24);
            try {
                const Image image = decoded(damaged);
                ASSERT_EQ(static_cast<std::int64_t>(image.rgb.size()), image.width * image.height * 3);
            } catch (const ImageError& error) {
                ASSERT_NE(std::string(error.what()), "");
            }
        }
    }
}

} // namespace
} // namespace dclscope::test
