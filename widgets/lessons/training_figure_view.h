// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "training": a bundled recipe that is trained here, its kernels as they move and its curves as they grow. The run
// goes into a folder that is gone with the figure.
#pragma once

#include "core/lessons/training_figure.h"
#include "widgets/session/run_session.h"
#include "widgets/session/training_session.h"

#include <QTemporaryDir>
#include <QVariantAnimation>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dclscope {

class CurvesView;
class PictureView;
class TrainingFields;

class TrainingFigureView : public QWidget {
    Q_OBJECT

public:
    explicit TrainingFigureView(QWidget* parent = nullptr);
    /// @param train  what trains
    explicit TrainingFigureView(TrainingSession::Train train, QWidget* parent = nullptr);
    ~TrainingFigureView() override;

    /// Ends what is trained and begins anew. @throws ConfigError as lessons::readTraining
    void setSettings(const lessons::Settings& settings);
    const TrainingSession& session() const noexcept { return session_; }
    TrainingFields& fields() const noexcept { return *fields_; }
    CurvesView& curves() const noexcept { return *curves_; }
    QString statusText() const;
    /// The run that is trained, at its newest checkpoint; null before there is one.
    const std::shared_ptr<const Run>& run() const noexcept { return run_; }

public slots:
    void start();
    void stop();

signals:
    void busyChanged(bool busy);

private:
    void build();
    void takeRun(const std::shared_ptr<const Run>& run);
    void takeProgress(const training::TrainingProgress& progress);
    void takeResult(const training::TrainingResult& result);
    void showRun();
    void forgetRun();
    void setStatus(const QString& text);

    TrainingSession session_;
    RunSession watch_;
    QTemporaryDir folder_;
    int runs_ = 0; ///< trained here so far: each has a folder of its own
    QString runFolder_;
    std::shared_ptr<const Run> run_;
    double epoch_ = 0.0;
    double epochs_ = 1.0;
    QVariantAnimation glide_;
    TrainingFields* fields_;
    QPushButton* start_;
    QPushButton* stop_;
    QProgressBar* bar_;
    QLabel* status_;
    QVBoxLayout* column_;
    PictureView* kernels_ = nullptr;
    QLabel* ground_; ///< where the kernels will be
    CurvesView* curves_;
};

} // namespace dclscope
