// SPDX-License-Identifier: Apache-2.0
#include "app/cli/card_options.h"

#include "app/cli/failure.h"

#include <CLI/CLI.hpp>

namespace dclscope::cli {

void addNetworkOptions(CLI::App& command, std::vector<std::string>& assignments, std::string& entry) {
    command
        .add_option(
            "--set", assignments,
            "What the file does not say of itself: kind, version, dilated_kernel_size (23x23),\n"
            "dense_kernel_size, neuron (lif, plif, heaviside), tau (steps), synapse_tau, time_step_ms,\n"
            "v_threshold, output_v_threshold, loss (sum, mean, max, spike_count),\n"
            "mode (discrete, smooth), num_classes, labels (a file), model, background, causal (yes, no: whether\n"
            "the positions of a Dcls1d are delays), delays (a tensor's name, * for any part), delay_weights,\n"
            "delay_unit, delay_place, delay_order, population_sizes (Pop0:700,Conn_Pop0_Pop1:700x256)")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    command.add_option("--entry", entry, "Of several networks in one file the one to take (dcls info names them)")
        ->type_name("NAME");
}

void addPrecisionOption(CLI::App& command, std::string& precision) {
    command
        .add_option("--precision", precision,
                    "How a convolutional network's matrices are kept: float32, or bfloat16 where the\n"
                    "processor has it (AVX512_BF16): faster, and probabilities change by 0.01 at most as a rule")
        ->check(CLI::IsMember({"float32", "bfloat16"}))
        ->capture_default_str();
}

Card cardFrom(const std::vector<std::string>& assignments) {
    Card card;
    try {
        for (const std::string& assignment : assignments) card.set(assignment);
    } catch (const ConfigError& error) {
        throw UsageError(error.what());
    }
    return card;
}

} // namespace dclscope::cli
