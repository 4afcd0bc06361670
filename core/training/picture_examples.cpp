// SPDX-License-Identifier: Apache-2.0
#include "core/training/picture_examples.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/images/image_file.h"
#include "core/tagging/labels.h"
#include "core/training/cifar.h"
#include "core/training/dataset.h"
#include "core/training/division.h"
#include "core/training/drawing.h"

#include <algorithm>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

/// The pictures of one side.
class PictureSet {
public:
    virtual ~PictureSet() = default;
    virtual std::size_t count() const noexcept = 0;
    virtual std::int64_t label(std::size_t index) const noexcept = 0;
    virtual std::string name(std::size_t index) const = 0;
    virtual bool hasFiles() const noexcept { return false; } ///< each picture one of its own, which its name says
    /// In the size that the network takes.
    virtual Image picture(std::size_t index) const = 0;
};

class CifarSet final : public PictureSet {
public:
    explicit CifarSet(CifarFiles files) : files_(std::move(files)) {}
    std::size_t count() const noexcept override { return files_.count(); }
    std::int64_t label(std::size_t index) const noexcept override { return files_.label(index); }
    std::string name(std::size_t index) const override { return files_.name(index); }
    Image picture(std::size_t index) const override { return files_.picture(index); }

private:
    CifarFiles files_;
};

class FileSet final : public PictureSet {
public:
    explicit FileSet(const ImageTransform& transform) : transform_(transform) {}
    void add(fs::path path, std::size_t label) {
        files_.push_back(std::move(path));
        labels_.push_back(static_cast<std::int64_t>(label));
    }
    std::size_t count() const noexcept override { return files_.size(); }
    std::int64_t label(std::size_t index) const noexcept override { return labels_[index]; }
    std::string name(std::size_t index) const override { return files_.at(index).string(); }
    bool hasFiles() const noexcept override { return true; }
    Image picture(std::size_t index) const override {
        try {
            const Image whole = resizeShorterSide(readImage(files_.at(index)), transform_.resizeTo, transform_.filter);
            return centreCrop(whole, transform_.size, transform_.size);
        } catch (const ImageError& error) {
            throw ImageError(printable(files_[index].string()) + ": " + error.what());
        }
    }

private:
    ImageTransform transform_;
    std::vector<fs::path> files_;
    std::vector<std::int64_t> labels_;
};

/// What is opened.
struct Pictures {
    std::vector<std::string> labels, facts;
    std::unique_ptr<const PictureSet> learned, judged;
};

class PictureExamples final : public ExampleSource {
public:
    PictureExamples(const Recipe& recipe, Pictures pictures)
        : augmentation_(recipe.augmentation), credit_(recipe.data.credit), transform_(pictureTransform(recipe)),
          pictures_(std::move(pictures)), order_(recipe, classes()) {}

    const std::vector<std::string>& labels() const noexcept override { return pictures_.labels; }
    const std::string& credit() const noexcept override { return credit_; }
    const std::vector<std::string>& facts() const noexcept override { return pictures_.facts; }
    std::vector<std::int64_t> exampleShape() const override { return {3, transform_.size, transform_.size}; }
    std::size_t examplesPerEpoch() const override { return order_.count(); }
    Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const override {
        const auto shown = order_.of(epoch);
        return make(count, threads, [&](std::size_t i, std::int64_t& label) {
            const std::size_t index = shown->at(first + i);
            label = pictures_.learned->label(index);
            Random random = order_.randomOf(epoch, first + i);
            return augmented(pictures_.learned->picture(index), random);
        });
    }
    std::size_t validationCount() const override { return pictures_.judged->count(); }
    Batch validation(std::size_t first, std::size_t count, unsigned threads) const override {
        return make(count, threads, [&](std::size_t i, std::int64_t& label) {
            label = pictures_.judged->label(first + i);
            return pictures_.judged->picture(first + i);
        });
    }
    std::string validationName(std::size_t index) const override { return pictures_.judged->name(index); }
    std::optional<Image> validationPicture(std::size_t index) const override {
        if (pictures_.judged->hasFiles()) return std::nullopt;
        return pictures_.judged->picture(index);
    }

private:
    std::vector<std::vector<std::int64_t>> classes() const {
        std::vector<std::vector<std::int64_t>> classes;
        for (std::size_t i = 0; i < pictures_.learned->count(); ++i) classes.push_back({pictures_.learned->label(i)});
        return classes;
    }
    Image augmented(Image image, Random& random) const {
        const auto padding = static_cast<double>(augmentation_.cropPadding);
        const auto shift = [&] {
            return static_cast<std::int64_t>(random.whole({0, 2 * padding})) - augmentation_.cropPadding;
        };
        const std::int64_t right = padding > 0 ? shift() : 0;
        const std::int64_t down = padding > 0 ? shift() : 0;
        const bool flipped = augmentation_.flipProbability > 0.0 && random.chance(augmentation_.flipProbability);
        return right == 0 && down == 0 && !flipped ? image : movedPicture(image, right, down, flipped);
    }
    template <class Picture>
    Batch make(std::size_t count, unsigned threads, Picture picture) const {
        Batch batch;
        batch.shape = {static_cast<std::int64_t>(count), 3, transform_.size, transform_.size};
        const auto size = static_cast<std::size_t>(3 * transform_.size * transform_.size);
        batch.input.resize(count * size);
        batch.labels.resize(count);
        forEachItem(count, threads, [&](std::size_t i) {
            const Array values = normalised(picture(i, batch.labels[i]), transform_.mean, transform_.std);
            std::copy(values.values.begin(), values.values.end(),
                      batch.input.begin() + static_cast<std::ptrdiff_t>(i * size));
        });
        return batch;
    }

    AugmentationRecipe augmentation_;
    std::string credit_;
    ImageTransform transform_;
    Pictures pictures_;
    EpochOrder order_;
};

std::vector<std::string> cifarLabels(const DataRecipe& data, const fs::path& folder, std::int64_t classes) {
    if (data.labels.empty()) return bundledLabels(LabelSet::Cifar, classes);
    if (static_cast<std::int64_t>(data.labels.size()) != classes)
        throw ConfigError(printable(folder.string()) + ": has " + std::to_string(classes) +
                          " classes, and data.labels " + std::to_string(data.labels.size()));
    return data.labels;
}

Pictures openCifar(const DataRecipe& data, const fs::path& folder) {
    const std::int64_t classes = data.layout == "cifar100" ? 100 : 10;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (classes == 10 ? name.starts_with("data_batch_") && name.ends_with(".bin") : name == "train.bin")
            files.push_back(entry.path());
    }
    const std::string test = classes == 10 ? "test_batch.bin" : "test.bin";
    if (files.empty() || !fs::exists(folder / test))
        throw ConfigError(printable(folder.string()) + ": holds no CIFAR-" + std::to_string(classes) +
                          " in its binary layout: " + (classes == 10 ? "data_batch_1.bin" : "train.bin") + " and " +
                          test);
    std::sort(files.begin(), files.end());
    CifarFiles learned(classes), judged(classes);
    for (const fs::path& file : files) learned.add(file);
    judged.add(folder / test);
    Pictures pictures{cifarLabels(data, folder, classes), {}, nullptr, nullptr};
    pictures.facts.push_back(
        divisionFact(learned.count(), judged.count(), pictures.labels.size(), "picture", "those of " + test));
    pictures.learned = std::make_unique<CifarSet>(std::move(learned));
    pictures.judged = std::make_unique<CifarSet>(std::move(judged));
    return pictures;
}

Pictures openFolders(const Recipe& recipe, const fs::path& folder) {
    const std::vector<SoundFileEntry> files = listPictures(folder);
    Pictures pictures{recipe.data.labels.empty() ? labelsFound(files) : recipe.data.labels, {}, nullptr, nullptr};
    auto learned = std::make_unique<FileSet>(pictureTransform(recipe));
    auto judged = std::make_unique<FileSet>(pictureTransform(recipe));
    SideSources here, there;
    for (const SoundFileEntry& file : files) {
        const auto found = std::find(pictures.labels.begin(), pictures.labels.end(), file.label);
        if (found == pictures.labels.end())
            throw ConfigError(printable(file.path.string()) + ": its label \"" + printable(file.label) +
                              "\" is not one of the network's labels");
        const Side side = sideOf(file, recipe.data);
        if (side == Side::Testing) continue;
        const bool isJudged = side == Side::Validation;
        (isJudged ? there : here).add(file);
        (isJudged ? *judged : *learned).add(file.path, static_cast<std::size_t>(found - pictures.labels.begin()));
    }
    if (learned->count() == 0 || judged->count() == 0)
        throw ConfigError(printable(folder.string()) + ": no picture is " +
                          (learned->count() == 0 ? "left to learn from" : "kept out to judge by") +
                          "; the recipe's [data] keeps out " + ruleText(recipe.data));
    pictures.facts = sharedFacts(here, there);
    pictures.facts.insert(
        pictures.facts.begin(),
        divisionFact(learned->count(), judged->count(), pictures.labels.size(), "picture", ruleText(recipe.data)));
    pictures.learned = std::move(learned);
    pictures.judged = std::move(judged);
    return pictures;
}

} // namespace

std::string pictureTransformName(const Recipe& recipe) {
    if (std::holds_alternative<SeResNetNetworkRecipe>(recipe.network)) return "cifar-32";
    const bool small = std::holds_alternative<ConvMixerNetworkRecipe>(recipe.network);
    return small || recipe.data.layout.starts_with("cifar") ? "imagenet-32" : "imagenet-224";
}

ImageTransform pictureTransform(const Recipe& recipe) { return ImageTransform::named(pictureTransformName(recipe)); }

Image movedPicture(const Image& image, std::int64_t right, std::int64_t down, bool flipped) {
    Image moved{image.width, image.height, std::vector<std::uint8_t>(image.rgb.size(), 0)};
    for (std::int64_t y = 0; y < image.height; ++y)
        for (std::int64_t x = 0; x < image.width; ++x) {
            const std::int64_t fromX = x - right, fromY = y - down;
            if (fromX < 0 || fromX >= image.width || fromY < 0 || fromY >= image.height) continue;
            const std::int64_t toX = flipped ? image.width - 1 - x : x;
            std::copy_n(image.rgb.begin() + 3 * (fromY * image.width + fromX), 3,
                        moved.rgb.begin() + 3 * (y * image.width + toX));
        }
    return moved;
}

std::unique_ptr<ExampleSource> openPictures(const Recipe& recipe, const std::optional<fs::path>& dataFolder) {
    const fs::path folder = dataFolder ? *dataFolder : firstFolder(recipe.data.folders, recipe.data.credit);
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw ConfigError(printable(folder.string()) + ": there is no such data folder");
    const bool cifar = recipe.data.layout.starts_with("cifar");
    return std::make_unique<PictureExamples>(recipe,
                                             cifar ? openCifar(recipe.data, folder) : openFolders(recipe, folder));
}

} // namespace dclscope::training
