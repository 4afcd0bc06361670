// SPDX-License-Identifier: Apache-2.0
// dcls classify: names for pictures.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/output.h"
#include "app/cli/tag_output.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/images/image_file.h"
#include "core/tagging/load_tag_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string model;
    std::vector<std::string> images;
    std::vector<std::string> assignments;
    std::size_t top = 3;
    bool json = false;
};

void classify(const Options& options) {
    const ImageModel model = loadImageModel(options.model, cardFrom(options.assignments));
    const auto threads = static_cast<int>(coreCount());
    auto results = nlohmann::ordered_json::array();
    for (const std::string& path : options.images) {
        const Image image = about(path, [&] { return readImage(path); });
        const std::vector<float> scores = about(path, [&] { return model.classify(image, threads); });
        if (options.json)
            results.push_back({{"file", path},
                               {"width", image.width},
                               {"height", image.height},
                               {"top", topJson(model.labels, scores, options.top)}});
        else
            print(printable(path) + ": " + topText(model.labels, scores, options.top) + "\n");
    }
    if (options.json)
        printJson({{"model", model.name}, {"labels", originName(model.labelsOrigin)}, {"images", std::move(results)}});
}

} // namespace

void addClassify(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("classify", "Say what a picture shows");
    command->add_option("IMAGE", options->images, "JPEG or PNG files")->required();
    command->add_option("--model", options->model, "A checkpoint or a run of a network that takes pictures")
        ->required();
    command->add_option("--top", options->top, "How many labels")
        ->type_name("K")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print one JSON object");
    addSetOption(*command, options->assignments);
    command->callback([options] { classify(*options); });
}

} // namespace dclscope::cli
