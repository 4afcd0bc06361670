// SPDX-License-Identifier: GPL-3.0-or-later
// Training: a recipe and its fields at the left, the network as it learns in the middle, what it gets wrong at the right.
#pragma once

#include "app/dclscope/workspace_page.h"
#include "widgets/session/run_session.h"
#include "widgets/session/training_session.h"

#include <QPointer>

#include <optional>

class QAction;
class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace dclscope {

class EarlierRuns;
class TrainControls;
class TrainPictures;
class VaryPage;

class TrainWorkspace : public WorkspacePage {
    Q_OBJECT

public:
    static constexpr const char* kName = "train";

    explicit TrainWorkspace(QWidget* parent = nullptr);
    /// @param train  what trains
    explicit TrainWorkspace(TrainingSession::Train train, QWidget* parent = nullptr);
    ~TrainWorkspace() override;

    TrainingSession& session() noexcept { return session_; }
    TrainControls& controls() noexcept { return *controls_; }
    TrainPictures& pictures() noexcept { return *pictures_; }
    VaryPage& varied() noexcept { return *varied_; }
    /// As shown at the bottom: where the training stands, or what came of it.
    QString statusText() const;
    /// Folder of the run that is shown or trained; empty while there is none.
    const QString& runFolder() const noexcept { return folder_; }

    QString ownMenuTitle() const override;
    void fillMenus(const PageMenus& menus) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(const QSettings& settings) override;
    QString subject() const override;
    bool isMeantBy(const PageRequest& request) const override;
    void apply(const PageRequest& request) override;
    void prepareScreenshot(const PageRequest& request) override;
    bool accepts(const QString& path) const override;
    void take(const QStringList& paths) override;
    /// While something is trained, asks what is to become of it.
    bool mayClose() override;
    void closing() override;

public slots:
    void start() { begin(false); }
    void goOn() { begin(true); }
    void stop();
    /// Asks which fields take which values, and trains them.
    void vary();
    void startVaried(const dclscope::training::VariedTraining& request);
    void openInInspect();
    void listenWithIt();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What the window does once nothing is trained any more.
    enum class Afterwards { Stay, Close };

    void build();
    void connectControls();
    void connectSession();
    void begin(bool resume);
    /// Whether a training may begin now; if not, troubled() says why.
    bool mayBegin(bool resume);
    void connectVaried();
    void showPart(QWidget* part);
    void takeRunBegun(const training::VariedPlace& place);
    void takeVariedResult(const training::VariedResult& result);
    void setListens(bool listens);
    void showFolder(const QString& folder, double epochs);
    void forgetRun();
    void takeRun(const std::shared_ptr<const Run>& run);
    void takeProgress(const training::TrainingProgress& progress);
    void showValidation();
    void takeResult(const training::TrainingResult& result);
    void takeFailure(const QString& sentence);
    void setStatus(const QString& text);
    void closeIfWanted();

    TrainingSession session_;
    RunSession watch_; ///< the run that is trained: Inspect's runs are its own
    EarlierRuns* earlier_;
    TrainControls* controls_;
    TrainPictures* pictures_;
    QSplitter* splitter_;
    QStackedWidget* stack_;
    QTabBar* tabs_; ///< between the comparison and the run under way, where several are trained
    VaryPage* varied_;
    QProgressBar* bar_;
    QLabel* status_;
    QString folder_;
    double epochs_ = 1.0; ///< of the run that is shown
    std::vector<std::string> facts_;
    std::shared_ptr<const training::Evaluation> validation_; ///< of the newest epoch that was judged
    Afterwards afterwards_ = Afterwards::Stay;
    QPointer<QAction> listenAction_;
    bool looks_ = false;                         ///< at a run that was there, which nobody trains
    bool listens_ = true;                        ///< the network that is shown hears sounds
    std::optional<training::VariedPlace> place_; ///< of the run under way, where several are trained
};

} // namespace dclscope
