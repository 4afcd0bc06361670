// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/images/image_transform.h"
#include "tests/core/images/pictures.h"

namespace dclscope::test {
namespace {

TEST(Resize, IsPillowsBitForBit) {
    const Image image = picture("rgb.png");
    struct Case {
        const char* name;
        std::int64_t width, height;
        ResizeFilter filter;
    };
    for (const Case& c :
         {Case{"bicubic_20x13", 20, 13, ResizeFilter::Bicubic}, Case{"bilinear_20x13", 20, 13, ResizeFilter::Bilinear},
          Case{"bicubic_71x50", 71, 50, ResizeFilter::Bicubic}, Case{"bilinear_71x50", 71, 50, ResizeFilter::Bilinear},
          Case{"bicubic_7x50", 7, 50, ResizeFilter::Bicubic}, Case{"bilinear_45x9", 45, 9, ResizeFilter::Bilinear}})
        EXPECT_EQ(largestDifference(resize(image, c.width, c.height, c.filter), expectedPicture(c.name)), 0) << c.name;
}

TEST(Resize, OfTheShorterSideRoundsTheLongerDown) {
    const Image image = picture("rgb.png"); // 45 x 31
    const Image wide = resizeShorterSide(image, 20, ResizeFilter::Bicubic);
    EXPECT_EQ(wide.width, 29); // 45 * 20 / 31 = 29.03
    EXPECT_EQ(wide.height, 20);
    const Image tall = resizeShorterSide(upright(image, 6), 20, ResizeFilter::Bicubic);
    EXPECT_EQ(tall.width, 20);
    EXPECT_EQ(tall.height, 29);
    EXPECT_EQ(resizeShorterSide(image, 31, ResizeFilter::Bilinear), image);
}

TEST(Resize, RefusesWhatWouldBecomeHuge) {
    const Image thread{1, 1'000'000, std::vector<std::uint8_t>(3'000'000)};
    EXPECT_THROW(resizeShorterSide(thread, 256, ResizeFilter::Bicubic), ImageError);
    EXPECT_THROW(resize(Image{}, 1, 1, ResizeFilter::Bicubic), ImageError);
    EXPECT_THROW(resizeShorterSide(Image{}, 256, ResizeFilter::Bicubic), ImageError);
}

/// A picture whose pixels tell where they are: red the column, green the row.
Image coordinates(std::int64_t width, std::int64_t height) {
    Image image{width, height, {}};
    for (std::int64_t y = 0; y < height; ++y)
        for (std::int64_t x = 0; x < width; ++x)
            image.rgb.insert(image.rgb.end(), {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 7});
    return image;
}

TEST(CentreCrop, BeginsWhereTorchvisionsDoes) {
    // Half of what is left over, rounded half to even: 2.5 -> 2, 1.5 -> 2.
    const Image crop = centreCrop(coordinates(9, 7), 4, 4);
    EXPECT_EQ(crop.width, 4);
    EXPECT_EQ(crop.height, 4);
    EXPECT_EQ(crop.rgb[0], 2);
    EXPECT_EQ(crop.rgb[1], 2);
    EXPECT_EQ(crop.rgb.back(), 7);
    EXPECT_EQ(crop.rgb[crop.rgb.size() - 3], 5);
    EXPECT_THROW(centreCrop(coordinates(9, 3), 4, 4), ImageError);
}

TEST(Upright, UndoesEachOrientation) {
    const Image image = coordinates(3, 2);
    // Where the first stored pixel comes to lie, as the EXIF standard's table says: row and column of its name.
    struct Case {
        int orientation;
        std::int64_t width, column, row;
    };
    for (const Case& c : {Case{1, 3, 0, 0}, Case{2, 3, 2, 0}, Case{3, 3, 2, 1}, Case{4, 3, 0, 1}, Case{5, 2, 0, 0},
                          Case{6, 2, 1, 0}, Case{7, 2, 1, 2}, Case{8, 2, 0, 2}}) {
        const Image turned = upright(image, c.orientation);
        EXPECT_EQ(turned.width, c.width) << c.orientation;
        const auto at = static_cast<std::size_t>((c.row * turned.width + c.column) * 3);
        EXPECT_EQ(turned.rgb[at], 0) << c.orientation;
        EXPECT_EQ(turned.rgb[at + 1], 0) << c.orientation;
    }
    EXPECT_EQ(upright(image, 17), image);
}

TEST(ImageTransform, GivesChannelsFirstWithTheDatasetsMeanTakenAway) {
    Image image{300, 256, std::vector<std::uint8_t>(300 * 256 * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); i += 3) image.rgb[i] = 255;
    const Array array = ImageTransform::named("imagenet-224")(image);
    EXPECT_EQ(array.shape, (std::vector<std::int64_t>{3, 224, 224}));
    EXPECT_NEAR(array.values.front(), (1.0 - 0.485) / 0.229, 1e-6);
    EXPECT_NEAR(array.values.back(), -0.406 / 0.225, 1e-6);
    const Array small = ImageTransform::named("cifar-32")(image);
    EXPECT_EQ(small.shape, (std::vector<std::int64_t>{3, 32, 32}));
    EXPECT_NEAR(small.values.front(), (1.0 - 0.4914) / 0.2023, 1e-6);
    EXPECT_NEAR(ImageTransform::named("imagenet-32")(image).values.back(), -0.406 / 0.225, 1e-6);
    EXPECT_THROW(ImageTransform::named("x-ray"), ConfigError);
}

} // namespace
} // namespace dclscope::test
