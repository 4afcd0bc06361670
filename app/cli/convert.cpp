// SPDX-License-Identifier: Apache-2.0
// dcls convert: the same tensors in another format, bit for bit or in half precision.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/half.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/writers.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string input;
    std::string output;
    std::vector<std::string> assignments;
    std::string entry;
    bool half = false;
};

/// The same tensor with its numbers of 32 bits rounded to 16.
TensorToWrite halved(TensorToWrite tensor) {
    if (tensor.dtype != DType::Float32) return tensor;
    tensor.dtype = DType::Float16;
    tensor.read = [read = std::move(tensor.read), name = tensor.name] {
        const std::vector<std::byte> bytes = read();
        std::vector<std::byte> halves(bytes.size() / 2);
        for (std::size_t i = 0; i < halves.size() / 2; ++i) {
            float value = 0.0F;
            std::memcpy(&value, bytes.data() + 4 * i, 4);
            const std::uint16_t half = halfFromFloat(value);
            if (std::isfinite(value) && !std::isfinite(floatFromHalf(half)))
                throw Error("tensor '" + printable(name) + "' holds numbers too large for 16 bits");
            std::memcpy(halves.data() + 2 * i, &half, 2);
        }
        return halves;
    };
    return tensor;
}

std::vector<TensorToWrite> tensorsOf(const Checkpoint& checkpoint, bool half) {
    std::vector<TensorToWrite> tensors = tensorsToWrite(checkpoint);
    if (half) std::transform(tensors.begin(), tensors.end(), tensors.begin(), halved);
    return tensors;
}

bool saysSomething(const Card& card) { return card.toJson() != Card().toJson(); }

void writeAsSafetensors(const std::filesystem::path& output, const Checkpoint& checkpoint, const Card& card,
                        bool half) {
    std::map<std::string, std::string> metadata = checkpoint.metadata();
    metadata.emplace("format", "pt"); // what PyTorch's own safetensors files say
    if (saysSomething(card)) metadata[std::string(kCardMetadataKey)] = card.toJson();
    writeSafetensors(output, tensorsOf(checkpoint, half), metadata);
}

/// PyTorch's format has no room for a card: it is written beside the file, where opening it finds it again.
void writeAsTorchZip(const std::filesystem::path& output, const Checkpoint& checkpoint, const Card& card, bool half) {
    writeTorchZip(output, tensorsOf(checkpoint, half));
    std::filesystem::path cardFile = output;
    cardFile.replace_extension(".card.toml");
    if (saysSomething(card)) writeFileAtomically(cardFile, card.toToml());
}

void convert(const Options& options) {
    const std::filesystem::path output = options.output;
    const std::string ending = output.extension().string();
    if (ending != ".safetensors" && ending != ".pt" && ending != ".pth")
        throw UsageError("convert: OUT must end in .safetensors, .pt or .pth, got '" + output.filename().string() +
                         "'");
    const Card given = cardFrom(options.assignments);
    const std::filesystem::path input = resolveCheckpoint(options.input);
    const auto checkpoint = about(input, [&] { return openEntry(input, options.entry); });
    const Card card = cardOf(*checkpoint, given);
    about(output, [&] {
        if (ending == ".safetensors")
            writeAsSafetensors(output, *checkpoint, card, options.half);
        else
            writeAsTorchZip(output, *checkpoint, card, options.half);
    });
}

} // namespace

void addConvert(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("convert", "Write a checkpoint's tensors in another format, bit for bit");
    command->add_option("IN", options->input, "Any readable checkpoint")->required();
    command->add_option("OUT", options->output, "Ends in .safetensors, or in .pt or .pth for a file that PyTorch loads")
        ->required();
    command->add_flag("--half", options->half, "Round numbers of 32 bits to 16, for half the size");
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { convert(*options); });
}

} // namespace dclscope::cli
