// SPDX-License-Identifier: Apache-2.0
// Examples from files that are no folders of sounds: pictures, spikes, packed sounds; and the toys.
#include "core/base/error.h"
#include "core/checkpoint/hdf5_rows.h"
#include "core/training/cifar.h"
#include "core/training/model_judging.h"
#include "core/training/picture_examples.h"
#include "core/training/spike_examples.h"
#include "core/training/toys.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <numeric>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

fs::path tiny(const std::string& name) { return test::testData("training/hdf5") / name; }

TEST(Hdf5Rows, ReadsListsAndNumbersInAnyOrder) {
    const Hdf5Rows file(tiny("spikes/tiny_train.h5"));
    EXPECT_EQ(file.find("spikes/times")->rows, 10);
    EXPECT_EQ(file.find("spikes/times")->width, -1);
    EXPECT_EQ(file.find("labels")->width, 1);
    EXPECT_FALSE(file.find("spikes/none"));
    EXPECT_FALSE(file.find("extra/keys")) << "texts are no numbers";
    const auto units = file.read("spikes/units", std::array<std::int64_t, 3>{7, 8, 2});
    ASSERT_EQ(units.size(), 3U);
    EXPECT_EQ(units[0], std::vector<float>(11, 49.0F));
    EXPECT_EQ(units[1].size(), 12U);
    EXPECT_EQ(units[2], std::vector<float>(6, 14.0F));
    EXPECT_THROW(file.read("spikes/units", 9, 2), CheckpointError);
    EXPECT_THROW(file.read("nothing", 0, 1), CheckpointError);
    EXPECT_THROW(Hdf5Rows(tiny("make.py")), CheckpointError);
    const Hdf5Rows sounds(tiny("sounds/sounds_train.hdf5"));
    EXPECT_EQ(sounds.read("target", 5, 1)[0], (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(sounds.read("waveform", 3, 1)[0], std::vector<float>(3200, 3000.0F));
}

TEST(SpikeExamples, CountsSpikesInStepsAndChannels) {
    Recipe recipe;
    recipe.data.layout = "spikes";
    const auto source = openExamples(recipe, tiny("spikes"), 1);
    EXPECT_EQ(source->labels(), (std::vector<std::string>{"zero", "one", "null"}));
    EXPECT_EQ(source->examplesPerEpoch(), 10U);
    ASSERT_EQ(source->validationCount(), 4U);
    EXPECT_EQ(source->exampleShape(), (std::vector<std::int64_t>{21, 140}));
    const Batch batch = source->validation(2, 2, 2);
    EXPECT_EQ(batch.shape, (std::vector<std::int64_t>{2, 21, 140}));
    EXPECT_EQ(batch.labels, (std::vector<std::int64_t>{2, 0}));
    // Recording 2: units 14 are input 2, from step 2 on, the first one twice.
    EXPECT_EQ(batch.input[2 * 140 + 2], 2.0F);
    EXPECT_EQ(batch.input[3 * 140 + 2], 1.0F);
    EXPECT_EQ(std::accumulate(batch.input.begin(), batch.input.begin() + 21 * 140, 0.0F), 6.0F);
    EXPECT_EQ(source->validationName(3), "recording 3 of tiny_test.h5");
    EXPECT_NE(source->facts()[1].find("1 speaker is on both sides (1)"), std::string::npos) << source->facts()[1];
    recipe.network = networkOfKind("convnext");
    EXPECT_THROW(openExamples(recipe, tiny("spikes"), 1), ConfigError);
    recipe.network = networkOfKind("snn-delays");
    EXPECT_THROW(openExamples(recipe, tiny("sounds"), 1), CheckpointError) << "no spikes in them";
    EXPECT_THROW(openExamples(recipe, tiny("."), 1), ConfigError) << "no file in it";
}

TEST(WaveformExamples, HaveSeveralLabels) {
    Recipe recipe;
    recipe.data.layout = "audioset";
    recipe.network = networkOfKind("convnext");
    recipe.frontEnd = FrontEnd::named("dcls-audio-128");
    recipe.frontEnd.windowSamples = 3200;
    recipe.frontEnd.frames = 10;
    const auto source = openExamples(recipe, tiny("sounds"), 1);
    EXPECT_TRUE(source->multiLabel());
    EXPECT_EQ(source->labels(), (std::vector<std::string>{"0", "1", "2"}));
    const Batch judged = source->validation(3, 2, 1);
    EXPECT_EQ(judged.shape, (std::vector<std::int64_t>{2, 1, 128, 10}));
    EXPECT_EQ(judged.targets, (std::vector<float>{1, 1, 0, 0, 0, 1}));
    EXPECT_EQ(judged.labels, (std::vector<std::int64_t>{0, 2}));
    EXPECT_EQ(source->validation(0, 1, 1).labels[0], -1);
    const Batch shown = source->training(1, 2, 5, 2);
    const Batch again = source->training(1, 4, 2, 1);
    EXPECT_TRUE(std::equal(again.input.begin(), again.input.end(), shown.input.begin() + 2 * 128 * 10));
    recipe.network = networkOfKind("panns");
    const Batch waves = openExamples(recipe, tiny("sounds"), 1)->validation(4, 1, 1);
    EXPECT_EQ(waves.shape, (std::vector<std::int64_t>{1, 3200}));
    EXPECT_FLOAT_EQ(waves.input[5], 4000.0F / 32768.0F);
}

void writeCifar(const fs::path& file, std::size_t count, std::uint8_t from) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    for (std::size_t i = 0; i < count; ++i) {
        std::string record(3073, static_cast<char>(from + i));
        record[0] = static_cast<char>(i % 10);
        record[1] = static_cast<char>(200); // red of the first pixel
        out << record;
    }
}

TEST(PictureExamples, CifarIsNormalisedCroppedAndFlipped) {
    const test::TemporaryFolder folder;
    writeCifar(folder / "data_batch_1.bin", 20, 10);
    writeCifar(folder / "data_batch_2.bin", 10, 50);
    writeCifar(folder / "test_batch.bin", 5, 90);
    Recipe recipe;
    recipe.data.layout = "cifar10";
    recipe.network = networkOfKind("se-resnet");
    const auto source = openExamples(recipe, folder.path(), 1);
    EXPECT_EQ(source->labels()[3], "cat");
    EXPECT_EQ(source->examplesPerEpoch(), 30U);
    EXPECT_EQ(source->validationCount(), 5U);
    EXPECT_EQ(source->validationName(2), "picture 2 of test_batch.bin");
    const Batch judged = source->validation(2, 1, 1);
    EXPECT_EQ(judged.shape, (std::vector<std::int64_t>{1, 3, 32, 32}));
    EXPECT_NEAR(judged.input[0], (200.0F / 255.0F - 0.4914F) / 0.2023F, 1e-5);
    EXPECT_NEAR(judged.input[1], (92.0F / 255.0F - 0.4914F) / 0.2023F, 1e-5);
    const Batch epoch = source->training(0, 0, 30, 2);
    EXPECT_EQ(std::count(epoch.labels.begin(), epoch.labels.end(), 4), 3);
    recipe.augmentation.cropPadding = 4;
    const Batch moved = openExamples(recipe, folder.path(), 1)->training(0, 0, 30, 2);
    EXPECT_EQ(moved.labels, epoch.labels);
    EXPECT_NE(moved.input, epoch.input);
    std::ofstream(folder / "data_batch_3.bin", std::ios::binary) << "too short";
    EXPECT_THROW(openExamples(recipe, folder.path(), 1), ConfigError);
}

TEST(PictureExamples, EachClassCanBeDrawnEquallyOften) {
    const test::TemporaryFolder folder;
    writeCifar(folder / "data_batch_1.bin", 13, 10); // two each of 0, 1 and 2, one of all others
    writeCifar(folder / "test_batch.bin", 5, 90);
    Recipe recipe;
    recipe.data.layout = "cifar10";
    recipe.data.balanced = true;
    recipe.data.examplesPerEpoch = 40;
    recipe.network = networkOfKind("se-resnet");
    const Batch epoch = openExamples(recipe, folder.path(), 1)->training(0, 0, 40, 1);
    for (std::int64_t label = 0; label < 10; ++label)
        EXPECT_EQ(std::count(epoch.labels.begin(), epoch.labels.end(), label), 4) << label;
}

TEST(PictureExamples, MirroredOnesAreSeenInAMirror) {
    const test::TemporaryFolder folder;
    writeCifar(folder / "data_batch_1.bin", 3, 10);
    writeCifar(folder / "test_batch.bin", 5, 90);
    Recipe recipe;
    recipe.data.layout = "cifar10";
    recipe.network = networkOfKind("se-resnet");
    const Batch plain = openExamples(recipe, folder.path(), 1)->training(0, 0, 3, 1);
    recipe.augmentation.flipProbability = 1.0;
    const Batch mirrored = openExamples(recipe, folder.path(), 1)->training(0, 0, 3, 1);
    // The first pixel's red stands out.
    EXPECT_EQ(mirrored.input[31], plain.input[0]);
    EXPECT_EQ(mirrored.input[0], plain.input[31]);
}

TEST(PictureExamples, Cifar100HasTwoLabelsOfWhichTheFinerCounts) {
    const test::TemporaryFolder folder;
    for (const char* name : {"train.bin", "test.bin"}) {
        std::ofstream out(folder / name, std::ios::binary);
        for (const char fine : {'\x05', '\x63', '\x00'}) out << '\x13' << fine << std::string(3072, '\x40');
    }
    Recipe recipe;
    recipe.data.layout = "cifar100";
    recipe.network = networkOfKind("convmixer");
    const auto source = openExamples(recipe, folder.path(), 1);
    EXPECT_EQ(source->labels().size(), 100U);
    EXPECT_EQ(source->validation(0, 3, 1).labels, (std::vector<std::int64_t>{5, 99, 0}));
}

TEST(ValidationPictures, ShowWhatHasNoFileOfItsOwn) {
    const test::TemporaryFolder folder;
    writeCifar(folder / "data_batch_1.bin", 3, 10);
    writeCifar(folder / "test_batch.bin", 5, 90);
    Recipe recipe;
    recipe.data.layout = "cifar10";
    recipe.network = networkOfKind("se-resnet");
    const std::optional<Image> cifar = openExamples(recipe, folder.path(), 1)->validationPicture(2);
    ASSERT_TRUE(cifar);
    EXPECT_EQ(cifar->width, 32);
    EXPECT_EQ(cifar->rgb[0], 200);
    EXPECT_EQ(cifar->rgb[1], 92);

    Recipe dots;
    dots.data.layout = "toy-dots";
    dots.network = networkOfKind("convmixer");
    const std::optional<Image> picture = openExamples(dots, {}, 1)->validationPicture(0);
    ASSERT_TRUE(picture);
    EXPECT_EQ(std::count(picture->rgb.begin(), picture->rgb.end(), 255), 9) << "three dots of three colours";

    Recipe spikes;
    spikes.data.layout = "toy-order";
    const auto source = openExamples(spikes, {}, 1);
    const std::optional<Image> raster = source->validationPicture(1);
    ASSERT_TRUE(raster);
    EXPECT_EQ(raster->width, 40);
    EXPECT_EQ(raster->height, 8);
    const Batch one = source->validation(1, 1, 1);
    const auto fired = std::count_if(one.input.begin(), one.input.end(), [](float count) { return count > 0.0F; });
    EXPECT_EQ(std::count(raster->rgb.begin(), raster->rgb.end(), 255), 3 * (320 - fired));
}

TEST(PictureExamples, MovesAndMirrors) {
    Image image{2, 2, {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4}};
    EXPECT_EQ(movedPicture(image, 0, 0, true).rgb, (std::vector<std::uint8_t>{2, 2, 2, 1, 1, 1, 4, 4, 4, 3, 3, 3}));
    EXPECT_EQ(movedPicture(image, 1, 1, false).rgb, (std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1}));
}

TEST(PictureExamples, ReadTheRealCifar) {
    SKIP_WITHOUT_SHARED("data/cifar10");
    Recipe recipe;
    recipe.data.layout = "cifar10";
    recipe.network = networkOfKind("convmixer");
    const auto source = openExamples(recipe, test::shared("data/cifar10"), 2);
    EXPECT_EQ(source->examplesPerEpoch(), 20000U);
    EXPECT_EQ(source->validationCount(), 2000U);
}

TEST(Toys, AreTheSameEachTimeAndBalanced) {
    for (const char* name : {"toy-coincidence", "toy-order", "toy-dots"}) {
        Recipe recipe;
        recipe.data.layout = name;
        if (std::string(name) == "toy-dots") recipe.network = networkOfKind("convmixer");
        const auto source = openExamples(recipe, {}, 1);
        const Batch all = source->training(3, 0, source->examplesPerEpoch(), 2);
        const Batch part = openExamples(recipe, {}, 1)->training(3, 10, 4, 1);
        const std::size_t size = all.input.size() / all.count();
        EXPECT_TRUE(std::equal(part.input.begin(), part.input.end(),
                               all.input.begin() + static_cast<std::ptrdiff_t>(10 * size)))
            << name;
        const auto ones = static_cast<double>(std::count(all.labels.begin(), all.labels.end(), 1));
        EXPECT_NEAR(ones / static_cast<double>(all.count()), 0.5, 0.06) << name;
        EXPECT_NE(source->training(4, 0, 8, 1).input, source->training(3, 0, 8, 1).input) << name;
        EXPECT_NE(source->validation(0, 8, 1).input, source->training(0, 0, 8, 1).input) << name;
    }
    Recipe recipe;
    recipe.data.layout = "toy-order";
    recipe.network = networkOfKind("convnext");
    EXPECT_THROW(openExamples(recipe, {}, 1), ConfigError);
}

/// Lining the inputs up by the hidden offsets tells the classes apart; without delays nothing does.
TEST(Toys, OnlyTheHiddenDelaysMakeThePatternCoincide) {
    Recipe recipe;
    recipe.data.layout = "toy-coincidence";
    const auto source = openExamples(recipe, {}, 1);
    const Batch batch = source->training(0, 0, 400, 1);
    // Each input's mean time in patterns, of which the start is even: the offsets, up to a constant.
    std::array<double, 8> mean{};
    for (std::size_t i = 0; i < batch.count(); ++i)
        for (std::size_t t = 0; t < 30; ++t)
            for (std::size_t input = 0; input < 8; ++input)
                if (batch.labels[i] == 1)
                    mean[input] += static_cast<double>(batch.input[(i * 30 + t) * 8 + input] * static_cast<float>(t));
    std::array<std::size_t, 8> offset{};
    const double least = *std::min_element(mean.begin(), mean.end());
    const double most = *std::max_element(mean.begin(), mean.end());
    for (std::size_t input = 0; input < 8; ++input)
        offset[input] = static_cast<std::size_t>(std::lround((mean[input] - least) / (most - least) * 14.0));
    double apart = 0.0;
    for (std::size_t i = 0; i < batch.count(); ++i) {
        float best = 0.0F;
        for (std::size_t t = 0; t + 14 < 30; ++t) {
            float sum = 0.0F;
            for (std::size_t input = 0; input < 8; ++input)
                sum += batch.input[(i * 30 + t + offset[input]) * 8 + input];
            best = std::max(best, sum);
        }
        apart += (best >= 6.0F) == (batch.labels[i] == 1) ? 1.0 : 0.0;
    }
    EXPECT_GT(apart / 400.0, 0.95);
}

TEST(MatchLabels, ByNameNumberOrPlace) {
    const std::vector<std::string> model{"zero", "one", "two"};
    EXPECT_EQ(matchLabels({"two", "zero"}, model, false), (std::vector<std::int64_t>{2, 0}));
    EXPECT_EQ(matchLabels({"0", "2"}, model, false), (std::vector<std::int64_t>{0, 2}));
    EXPECT_EQ(matchLabels({"a", "b", "c"}, model, true), (std::vector<std::int64_t>{0, 1, 2}));
    EXPECT_THROW(matchLabels({"a", "b", "c"}, model, false), ConfigError);
    EXPECT_THROW(matchLabels({"0", "3"}, model, false), ConfigError);
}

} // namespace
} // namespace dclscope::training
