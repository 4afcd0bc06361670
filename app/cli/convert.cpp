// SPDX-License-Identifier: Apache-2.0
// dcls convert: the same tensors, bit for bit, in another format.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "core/base/atomic_file.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/writers.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string input;
    std::string output;
    std::vector<std::string> assignments;
    std::string entry;
};

bool saysSomething(const Card& card) { return card.toJson() != Card().toJson(); }

void writeAsSafetensors(const std::filesystem::path& output, const Checkpoint& checkpoint, const Card& card) {
    std::map<std::string, std::string> metadata = checkpoint.metadata();
    metadata.emplace("format", "pt"); // what PyTorch's own safetensors files say
    if (saysSomething(card)) metadata[std::string(kCardMetadataKey)] = card.toJson();
    writeSafetensors(output, tensorsToWrite(checkpoint), metadata);
}

/// PyTorch's format has no room for a card: it is written beside the file, where opening it finds it again.
void writeAsTorchZip(const std::filesystem::path& output, const Checkpoint& checkpoint, const Card& card) {
    writeTorchZip(output, tensorsToWrite(checkpoint));
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
            writeAsSafetensors(output, *checkpoint, card);
        else
            writeAsTorchZip(output, *checkpoint, card);
    });
}

} // namespace

void addConvert(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("convert", "Write a checkpoint's tensors in another format, bit for bit");
    command->add_option("IN", options->input, "Any readable checkpoint")->required();
    command->add_option("OUT", options->output, "Ends in .safetensors, or in .pt or .pth for a file that PyTorch loads")
        ->required();
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { convert(*options); });
}

} // namespace dclscope::cli
