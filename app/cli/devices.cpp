// SPDX-License-Identifier: Apache-2.0
// dcls devices: the microphones there are.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "core/audio/microphone.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace dclscope::cli {
namespace {

nlohmann::ordered_json asJson(const std::vector<InputDevice>& devices) {
    auto list = nlohmann::ordered_json::array();
    for (const InputDevice& d : devices)
        list.push_back({{"number", list.size() + 1},
                        {"name", d.name},
                        {"host_api", d.hostApi},
                        {"channels", d.channels},
                        {"default_rate_hz", d.defaultRateHz},
                        {"rates_hz", d.ratesHz},
                        {"default", d.isDefault}});
    return {{"devices", list}};
}

std::string ratesText(const InputDevice& device) {
    std::string text;
    for (const double rate : device.ratesHz) {
        text += (text.empty() ? "" : " ") + std::to_string(std::lround(rate));
        if (rate == device.defaultRateHz) text += "*";
    }
    return text;
}

std::string asText(const std::vector<InputDevice>& devices) {
    if (devices.empty())
        return "No microphone found: plug one in, or check that the sound server (PipeWire or PulseAudio) "
               "runs.\n";
    Table table({"number", "", "device", "by way of", "channels", "rates in Hz (* its own)"});
    for (const InputDevice& d : devices)
        table.add({std::to_string(table.rows() + 1), d.isDefault ? "default" : "", d.name, d.hostApi,
                   std::to_string(d.channels), ratesText(d)});
    return table.text();
}

} // namespace

void addDevices(CLI::App& app) {
    auto json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("devices", "List the microphones, their rates and channels");
    command->add_flag("--json", *json, "Print one JSON object");
    command->callback([json] {
        const std::vector<InputDevice> devices = inputDevices(true);
        if (*json)
            printJson(asJson(devices));
        else
            print(asText(devices));
    });
}

} // namespace dclscope::cli
