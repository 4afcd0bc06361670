// SPDX-License-Identifier: Apache-2.0
// What a training is shown and judged by, whatever lies in the data folder: sounds, pictures, spikes, or generated toys.
#pragma once

#include "core/images/image.h"
#include "core/training/recipe.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::training {

/// Examples that are shown or judged together.
struct Batch {
    std::vector<std::int64_t> shape; ///< [count, ...], see ExampleSource
    std::vector<float> input;
    std::vector<std::int64_t> labels; ///< [count]; of an example with several labels the first one, or -1 without any
    std::vector<float> targets;       ///< [count, classes]; empty where labels say it all

    std::size_t count() const noexcept { return labels.size(); }
};

/// The examples of one recipe. Example i of epoch e depends on the recipe's seed, e and i alone: on no thread count, on
/// no other example. Const functions may be called from several threads at once.
class ExampleSource {
public:
    virtual ~ExampleSource() = default;

    virtual const std::vector<std::string>& labels() const noexcept = 0; ///< the background label last, if there is one
    virtual const std::string& credit() const noexcept = 0;              ///< one sentence for each kind of data
    /// What is learned from and what is kept out, and that no speaker or clip is on both sides; a sentence each.
    virtual const std::vector<std::string>& facts() const noexcept = 0;
    /// One label each (softmax), or any number of them (sigmoid); then batches have targets.
    virtual bool multiLabel() const noexcept { return false; }
    /// Index of the label that means none of the others.
    virtual std::optional<std::size_t> background() const noexcept { return std::nullopt; }
    /// Shape of one example in training(), without the batch.
    virtual std::vector<std::int64_t> exampleShape() const = 0;

    virtual std::size_t examplesPerEpoch() const = 0;
    /// Examples `first` to `first + count - 1` of an epoch in the order in which it shows them, augmented but for masks and
    /// mixing, which learners do.
    /// Shapes are those of inputOf(recipe.network): [count, time, inputs], [count, 1, mel, time], [count, 1, time, mel] or
    /// [count, 3, height, width].
    /// @throws AudioError, Error for a file that can no longer be read
    virtual Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const = 0;

    /// Kept-out examples as models::Model::run() takes them (networks with their front end within: [count, samples];
    /// spiking networks [count, time, inputs]), unchanged.
    virtual std::size_t validationCount() const = 0;
    virtual Batch validation(std::size_t first, std::size_t count, unsigned threads) const = 0;
    /// What kept-out example i is: a path, or "picture 17 of test_batch.bin".
    virtual std::string validationName(std::size_t index) const = 0;
    /// Kept-out example i to look at, where it has no file of its own; nothing where there is nothing to see.
    virtual std::optional<Image> validationPicture(std::size_t index) const;
    /// Kept-out windows of the background label; none without one.
    virtual std::size_t backgroundCount() const { return 0; }
    virtual Batch backgroundValidation(std::size_t first, std::size_t count, unsigned threads) const;
};

/// Finds and opens what the recipe names; large data are read batch by batch later.
/// @param dataFolder  stands in for data.folders when given
/// @throws ConfigError when a folder is missing or of another layout, a label is unknown, one half of a division is empty,
///         or the network does not take such data; AudioError or Error naming a file that cannot be read.
std::unique_ptr<ExampleSource> openExamples(const Recipe& recipe,
                                            const std::optional<std::filesystem::path>& dataFolder, unsigned threads);

} // namespace dclscope::training
