// SPDX-License-Identifier: Apache-2.0
// What `dcls info` and `dcls positions` say of delays that other libraries stored.
#include "core/base/npy.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;

const std::string kGraph = testData("checkpoint/hdf5/delays.nir").string();

TEST(DelaysOfOthers, InfoSaysWhoseTheyAreAndInWhat) {
    const Finished finished = dcls({"info", kGraph, "--json"});
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    const Json info = Json::parse(finished.out);
    EXPECT_EQ(info.at("format"), "HDF5");
    EXPECT_EQ(info.at("model"), "nir");
    EXPECT_TRUE(info.at("problem").is_null());
    ASSERT_EQ(info.at("layers").size(), 1U);
    const Json& layer = info.at("layers").at(0);
    EXPECT_EQ(layer.at("name"), "node.nodes.delay1");
    EXPECT_EQ(layer.at("family"), "nir");
    EXPECT_EQ(layer.at("kind"), "delays");
    EXPECT_EQ(layer.at("place"), "dendrite");
    EXPECT_EQ(layer.at("unit"), "s");
    EXPECT_TRUE(layer.at("version").is_null());
    EXPECT_EQ(layer.at("positions").at(0).at("count"), 4);
    EXPECT_FLOAT_EQ(layer.at("positions").at(0).at("max").get<float>(), 0.004F);
    const Finished text = dcls({"info", kGraph});
    EXPECT_EQ(text.exitStatus, 0);
    EXPECT_NE(text.out.find("dendrites"), std::string::npos) << text.out;
    EXPECT_EQ(text.out.find("dilated size"), std::string::npos) << text.out;
}

TEST(DelaysOfOthers, PositionsHaveUnitAndPlace) {
    const Finished csv = dcls({"positions", kGraph, "--csv"});
    EXPECT_EQ(csv.exitStatus, 0) << csv.err;
    EXPECT_EQ(csv.out, "epoch,layer,out,in,tap,element,position_0,delay,sigma_0,weight,unit,place\n"
                       "0,node.nodes.delay1,0,0,0,0,0.001,0.001,,,s,dendrite\n"
                       "0,node.nodes.delay1,1,0,0,0,0.0025,0.0025,,,s,dendrite\n"
                       "0,node.nodes.delay1,2,0,0,0,0,0,,,s,dendrite\n"
                       "0,node.nodes.delay1,3,0,0,0,0.004,0.004,,,s,dendrite\n");
    const Finished text = dcls({"positions", kGraph});
    EXPECT_NE(text.out.find("node.nodes.delay1 (dendrite, s)"), std::string::npos) << text.out;
    const Json json = Json::parse(dcls({"positions", kGraph, "--json"}).out);
    EXPECT_EQ(json.at("elements").at(1).at("unit"), "s");
    EXPECT_EQ(json.at("elements").at(1).at("place"), "dendrite");
}

TEST(DelaysOfOthers, SetNamesThemWhereNothingElseDoes) {
    const Finished csv = dcls({"positions", kGraph, "--csv", "--set", "delays=*.lif1.lif.tau", "--set", "delay_unit=ms",
                               "--set", "delay_place=dendrite"});
    EXPECT_EQ(csv.exitStatus, 0) << csv.err;
    EXPECT_NE(csv.out.find("0,node.nodes.lif1.lif.tau,3,0,0,0,0.02,0.02,,,ms,dendrite\n"), std::string::npos)
        << csv.out;
    const Finished wrong = dcls({"info", kGraph, "--set", "delay_unit=hours"});
    EXPECT_NE(wrong.exitStatus, 0);
    EXPECT_NE(wrong.err.find("delay_unit: expected one of steps, ms, s, us, time units, got 'hours'"),
              std::string::npos)
        << wrong.err;
}

TEST(NirGraphs, RunByForward) {
    const std::string graph = testData("models/nir/chain.nir").string();
    const auto numbers = openCheckpoint(graph);
    const TemporaryFolder folder;
    const std::string input = (folder / "x.npy").string();
    const std::string output = (folder / "y.npy").string();
    writeNpy(input, numbers->readFloats("test.x"));
    const Finished spikes =
        dcls({"forward", graph, "-i", input, "-o", output, "--head", "spikes:0", "--set", "time_step_ms=1"});
    EXPECT_EQ(spikes.exitStatus, 0) << spikes.err;
    EXPECT_EQ(readNpy(output).values, numbers->readFloats("test.lif1").values);
    const Finished wrong = dcls({"forward", graph, "-i", input, "-o", output, "--set", "time_step_ms=5"});
    EXPECT_EQ(wrong.exitStatus, 1);
    EXPECT_NE(wrong.err.find("node 'lif1' (LIF): 'tau' holds 0.002 s, which is shorter than a time step of 5 ms"),
              std::string::npos)
        << wrong.err;
    const Finished head = dcls({"forward", graph, "-i", input, "-o", output, "--head", "spikes:1"});
    EXPECT_EQ(head.exitStatus, 2);
    EXPECT_NE(head.err.find("this network has output, scores, spikes:0, membrane:0, membrane:1"), std::string::npos)
        << head.err;
}

TEST(MalformedHdf5, CostsALineAndExitStatusOne) {
    for (const char* name : {"bomb.h5", "deep.h5", "unwritten.h5"}) {
        SCOPED_TRACE(name);
        Start start;
        start.memoryBytes = std::size_t{512} << 20;
        const Finished finished = dcls({"info", testData("checkpoint/hdf5").string() + "/" + name}, start);
        EXPECT_EQ(finished.exitStatus, 1);
        EXPECT_EQ(finished.signal, 0);
        EXPECT_EQ(finished.out, "");
        EXPECT_EQ(lineCount(finished.err), 1U) << finished.err;
        EXPECT_NE(finished.err.find(name), std::string::npos) << finished.err;
    }
}

} // namespace
} // namespace dclscope::test
