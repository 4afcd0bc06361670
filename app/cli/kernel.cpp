// SPDX-License-Identifier: Apache-2.0
// dcls kernel: the dense kernel that a layer's positions, widths and weights stand for.
#include "app/cli/card_options.h"
#include "app/cli/commands.h"
#include "app/cli/failure.h"
#include "app/cli/layer_choice.h"
#include "app/cli/output.h"
#include "core/base/npy.h"
#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/dcls/construct.h"
#include "core/run/layer_discovery.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <memory>

namespace dclscope::cli {
namespace {

struct Options {
    std::string path;
    std::string layer;
    std::string output;
    std::vector<std::string> assignments;
    std::string entry;
};

/// The evaluation of the delays paper: sigma -> 0 in version max, positions rounded half to even and clamped.
void makeDiscrete(KernelShape& shape, std::vector<float>& P, std::vector<float>& SIG) {
    shape.version = Version::max;
    SIG.assign(P.size(), 0.0F);
    const std::size_t perAxis = P.size() / static_cast<std::size_t>(shape.axes());
    for (std::size_t i = 0; i < P.size(); ++i) {
        const auto limit = static_cast<float>(positionLimit(shape, static_cast<int>(i / perAxis)));
        P[i] = std::clamp(std::nearbyint(P[i]), -limit, limit);
    }
}

Array construct(const Checkpoint& checkpoint, const Layer& layer, bool discrete) {
    KernelShape shape = KernelShape::of(layer);
    const std::vector<float> weight = checkpoint.readFloats(layer.key("weight")).values;
    std::vector<float> P = checkpoint.readFloats(layer.key("P")).values;
    std::vector<float> SIG;
    if (discrete)
        makeDiscrete(shape, P, SIG);
    else if (shape.hasSig())
        SIG = checkpoint.readFloats(layer.key("SIG")).values;
    Array kernel{shape.kernelSizes(), std::vector<float>(static_cast<std::size_t>(shape.kernelCount()))};
    constructKernel<float>(shape, weight, P, SIG, kernel.values);
    return kernel;
}

/// The module's own kernel when it is a plain convolution: NAME.weight, with at least one axis beside the channels.
const TensorInfo* plainKernel(const Checkpoint& checkpoint, const Run& run, const std::string& name) {
    if (name.empty() || run.layerIndex(name) < run.layers.size()) return nullptr;
    const TensorInfo* weight = checkpoint.find(name + ".weight");
    return weight != nullptr && weight->shape.size() >= 3 && weight->elementCount() > 0 ? weight : nullptr;
}

Array readPlain(const Checkpoint& checkpoint, const TensorInfo& weight) {
    print(printable(weight.name, 200) + " is the kernel of a plain convolution, " + shapeText(weight.shape) +
          ": no DCLS layer, so it is written as the file has it\n");
    return checkpoint.readFloats(weight.name);
}

void build(const Options& options) {
    const Card given = cardFrom(options.assignments);
    const std::filesystem::path path = resolveCheckpoint(options.path);
    const Array kernel = about(path, [&] {
        const auto checkpoint = openEntry(path, options.entry);
        Run run;
        run.path = path;
        run.card = cardOf(*checkpoint, given);
        run.layers = discoverLayers(*checkpoint, run.card);
        if (const TensorInfo* weight = plainKernel(*checkpoint, run, options.layer))
            return readPlain(*checkpoint, *weight);
        const std::vector<std::size_t> chosen = chooseLayers(run, options.layer);
        if (chosen.size() > 1) throw Failure(path.string(), "has several layers: name one with --layer");
        return construct(*checkpoint, run.layers[chosen.front()], run.card.mode == "discrete");
    });
    about(options.output, [&] { writeNpy(options.output, kernel); });
}

} // namespace

void addKernel(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "kernel", "Construct one layer's dense kernel (of a plain convolution: its weight) and write it as .npy");
    command->add_option("FILE", options->path, "A checkpoint; of a run folder, and of demo, its last one")->required();
    command->add_option("--layer", options->layer, "Which layer; may be left out when there is only one")
        ->type_name("NAME");
    command->add_option("-o,--output", options->output, "float32 [out, in/groups, (dense taps,) dilated sizes...]")
        ->type_name("K.npy")
        ->required();
    addNetworkOptions(*command, options->assignments, options->entry);
    command->callback([options] { build(*options); });
}

} // namespace dclscope::cli
