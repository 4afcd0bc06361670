// SPDX-License-Identifier: Apache-2.0
// Times one training step, forward and backward, of a spiking network with learned delays. The network has been made up:
// input spikes are random, and the widths are those of the beginning or the end of a training.
//   train_step [--inputs 140] [--hidden 256] [--classes 20] [--delays 25] [--steps 100] [--batch 32] [--density 0.02]
//              [--sigma 12] [--dropout 0] [--repeats 5]
// prints {"milliseconds": median CPU time of a step, "density": [share of hidden neurons that fire, per layer]}.
#include "core/torch/snn/snn_delays_module.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace dclscope;

double cpuSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double step(snn::SnnDelays& network, const torch::Tensor& input, const torch::Tensor& labels) {
    const double start = cpuSeconds();
    network->zero_grad();
    const torch::Tensor scores = network->scores(network->forward(input));
    snn::SnnDelaysImpl::loss(scores, labels).backward();
    return cpuSeconds() - start;
}

std::map<std::string, double> parse(int argc, char** argv) {
    std::map<std::string, double> values{{"inputs", 140}, {"hidden", 256}, {"classes", 20},   {"delays", 25},
                                         {"steps", 100},  {"batch", 32},   {"density", 0.02}, {"sigma", 12},
                                         {"dropout", 0},  {"repeats", 5}};
    for (int i = 1; i + 1 < argc; i += 2) {
        const auto found = values.find(std::string(argv[i]).substr(2));
        if (found != values.end()) found->second = std::stod(argv[i + 1]);
    }
    return values;
}

} // namespace

int main(int argc, char** argv) {
    torch::set_num_threads(1);
    torch::manual_seed(1);
    at::globalContext().setFlushDenormal(true);
    const auto values = parse(argc, argv);
    const auto whole = [&values](const char* name) { return static_cast<std::int64_t>(values.at(name)); };
    snn::SnnDelaysOptions options;
    options.inputs = whole("inputs");
    options.hidden = {whole("hidden"), whole("hidden")};
    options.classes = whole("classes");
    options.delaySteps = whole("delays");
    options.dropout = values.at("dropout");
    snn::SnnDelays network(options);
    for (torch::Tensor& sig : network->sigmaParameters()) sig.set_requires_grad(false);
    network->setSigma(values.at("sigma"));
    network->train();
    const double density = values.at("density");
    torch::Tensor input = torch::rand({whole("steps"), whole("batch"), whole("inputs")});
    if (density < 1.0) input = (input < density).to(torch::kFloat32);
    const torch::Tensor labels = torch::randint(whole("classes"), {whole("batch")}, torch::kInt64);
    step(network, input, labels);
    std::vector<double> times;
    for (std::int64_t i = 0; i < whole("repeats"); ++i) times.push_back(step(network, input, labels));
    std::sort(times.begin(), times.end());
    std::printf("{\"milliseconds\": %.4g, \"density\": [", 1e3 * times[times.size() / 2]);
    const auto& spikes = network->lastSpikes();
    for (std::size_t k = 0; k < spikes.size(); ++k)
        std::printf("%s%.4f", k == 0 ? "" : ", ", spikes[k].mean().item<double>());
    std::printf("]}\n");
    return 0;
}
