// SPDX-License-Identifier: Apache-2.0
#include "core/audio/shared_source.h"

#include "core/audio/capture_buffer.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace dclscope {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kRest{5}; // a sound in real time would come sample by sample

/// What one start() of the source brought: all that listeners have of it, also when the next one is under way.
struct Take {
    std::string name;
    double sampleRateHz = 0.0;
    std::vector<std::unique_ptr<CaptureBuffer>> buffers; ///< one per listener
    std::mutex mutex;                                    ///< for what follows
    std::condition_variable changed;
    std::uint64_t blocks = 0; ///< that have come so far
    SourceStatus status;      ///< of the source
};

class SharedSource {
public:
    SharedSource(std::unique_ptr<Source> source, std::size_t listeners, double bufferSeconds)
        : source_(std::move(source)), listening_(listeners, false), bufferSeconds_(bufferSeconds),
          name_(source_->name()) {}
    SharedSource(const SharedSource&) = delete;
    SharedSource& operator=(const SharedSource&) = delete;
    ~SharedSource() { end(); }

    /// The take that runs, which is begun where none does. @throws AudioError as Source::start()
    std::shared_ptr<Take> join(std::size_t listener);
    void leave(std::size_t listener) noexcept;
    std::string name() const {
        const std::scoped_lock lock(mutex_);
        return name_;
    }

private:
    void begin();
    void end() noexcept;
    void pass(Take& take);

    std::unique_ptr<Source> source_;
    mutable std::mutex mutex_; ///< for what follows; not the reading thread's
    std::vector<bool> listening_;
    double bufferSeconds_;
    std::string name_;
    std::shared_ptr<Take> take_;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

bool isRunning(Take& take) {
    const std::scoped_lock lock(take.mutex);
    return take.status.phase == SourceStatus::Phase::Running;
}

std::shared_ptr<Take> SharedSource::join(std::size_t listener) {
    const std::scoped_lock lock(mutex_);
    if (!take_ || !isRunning(*take_)) begin();
    listening_[listener] = true;
    return take_;
}

void SharedSource::leave(std::size_t listener) noexcept {
    const std::scoped_lock lock(mutex_);
    listening_[listener] = false;
    if (std::none_of(listening_.begin(), listening_.end(), [](bool is) { return is; })) end();
}

void SharedSource::begin() {
    end();
    source_->start();
    auto take = std::make_shared<Take>();
    take->name = name_ = source_->name();
    take->sampleRateHz = source_->sampleRateHz();
    take->status = source_->status();
    const auto capacity = static_cast<std::size_t>(take->sampleRateHz * bufferSeconds_);
    for (std::size_t i = 0; i < listening_.size(); ++i)
        take->buffers.push_back(std::make_unique<CaptureBuffer>(capacity, take->sampleRateHz));
    take_ = take;
    stopping_ = false;
    thread_ = std::thread([this, take = std::move(take)] { pass(*take); });
}

void SharedSource::end() noexcept {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
    if (take_) source_->stop();
    take_.reset();
}

/// Hands on what the source gives until it is over.
void SharedSource::pass(Take& take) {
    std::vector<float> block(static_cast<std::size_t>(take.sampleRateHz / 50.0) + 1);
    for (bool goesOn = true; goesOn && !stopping_;) {
        const std::size_t count = source_->read(block, milliseconds(20));
        const std::chrono::duration<double> age = Source::Clock::now() - source_->capturedAt();
        if (count > 0)
            for (const auto& buffer : take.buffers) buffer->accept(block.data(), count, 1, age.count(), false);
        SourceStatus status = source_->status();
        // What came before the end is given out first.
        goesOn = count > 0 || status.phase == SourceStatus::Phase::Running;
        if (goesOn) status.phase = SourceStatus::Phase::Running;
        {
            const std::scoped_lock lock(take.mutex);
            take.status = std::move(status);
            ++take.blocks;
            take.changed.notify_all();
        }
        if (goesOn && count < block.size()) std::this_thread::sleep_for(kRest);
    }
}

class Listener final : public Source {
public:
    Listener(std::shared_ptr<SharedSource> shared, std::size_t number) : shared_(std::move(shared)), number_(number) {}
    ~Listener() override { stop(); }

    std::string name() const override { return take_ ? take_->name : shared_->name(); }
    double sampleRateHz() const noexcept override { return take_ ? take_->sampleRateHz : 0.0; }
    bool isLive() const noexcept override { return true; }

    void start() override {
        stop();
        auto take = shared_->join(number_);
        const std::scoped_lock lock(mutex_);
        take_ = std::move(take);
        listening_ = true;
    }

    void stop() noexcept override {
        if (!listening_.exchange(false)) return;
        shared_->leave(number_);
    }

    std::size_t read(std::span<float> out, milliseconds wait) override;
    Clock::time_point capturedAt() const override { return take_ ? buffer().capturedAt() : Clock::now(); }
    SourceStatus status() const override;

private:
    CaptureBuffer& buffer() const { return *take_->buffers[number_]; }

    std::shared_ptr<SharedSource> shared_;
    std::size_t number_;
    mutable std::mutex mutex_; ///< for what status() asks from other threads
    std::shared_ptr<Take> take_;
    std::atomic<bool> listening_{false};
};

std::size_t Listener::read(std::span<float> out, milliseconds wait) {
    if (!listening_ || out.empty()) return 0;
    const Clock::time_point patience = Clock::now() + wait;
    for (;;) {
        std::unique_lock lock(take_->mutex);
        const std::uint64_t blocks = take_->blocks;
        const bool over = take_->status.phase != SourceStatus::Phase::Running;
        lock.unlock();
        if (const std::size_t count = buffer().read(out); count > 0) return count;
        if (over || Clock::now() >= patience) return 0;
        lock.lock();
        take_->changed.wait_until(lock, patience, [&] { return take_->blocks != blocks; });
    }
}

SourceStatus Listener::status() const {
    const std::scoped_lock own(mutex_);
    if (!take_) return {};
    const std::scoped_lock lock(take_->mutex);
    SourceStatus status = take_->status;
    if (!listening_ && status.phase == SourceStatus::Phase::Running) status.phase = SourceStatus::Phase::Idle;
    status.lostFrames += buffer().lostFrames();
    return status;
}

} // namespace

std::vector<std::unique_ptr<Source>> shareSource(std::unique_ptr<Source> source, std::size_t listeners,
                                                 double bufferSeconds) {
    const auto shared = std::make_shared<SharedSource>(std::move(source), listeners, bufferSeconds);
    std::vector<std::unique_ptr<Source>> sources;
    for (std::size_t i = 0; i < listeners; ++i) sources.push_back(std::make_unique<Listener>(shared, i));
    return sources;
}

} // namespace dclscope
