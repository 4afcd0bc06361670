// SPDX-License-Identifier: GPL-3.0-or-later
// The kept-out examples that the network gets most wrong; one that is picked is drawn below.
#pragma once

#include "core/features/front_end.h"

#include <QImage>
#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace dclscope {

class SoundPlayer;
class ExampleView;

/// A kept-out example.
struct WorstExample {
    QString name; ///< a path, or what else it is called
    QString label;
    QString named;
    double probability = 0.0; ///< of what it was named
    QImage picture{};         ///< of what has no file of its own

    bool operator==(const WorstExample&) const = default;
};

class WorstList : public QWidget {
    Q_OBJECT

public:
    explicit WorstList(QWidget* parent = nullptr);
    /// @param player  becomes this one's child
    explicit WorstList(SoundPlayer* player, QWidget* parent = nullptr);

    /// What is picked stays picked where it is still among them.
    void setExamples(const QList<WorstExample>& examples);
    /// How sounds are drawn.
    void setFrontEnd(const FrontEnd& frontEnd) { frontEnd_ = frontEnd; }
    /// Whether there is a network to listen with.
    void setListenable(bool listenable);
    QListWidget& list() const noexcept { return *list_; }
    ExampleView& view() const noexcept { return *view_; }
    SoundPlayer& player() const noexcept { return *player_; }

public slots:
    /// Shows the example that is picked in a window of its own.
    void enlarge();

signals:
    /// Somebody wants to see what the network makes of a sound.
    void listenRequested(const QString& path);

private:
    void build();
    void pick(int row);
    /// nullptr: none is picked.
    const WorstExample* picked() const;
    void showIn(ExampleView& view, const WorstExample& example) const;
    void hear();

    QList<WorstExample> examples_;
    FrontEnd frontEnd_;
    bool listenable_ = false;
    QListWidget* list_;
    QLabel* name_;
    ExampleView* view_;
    SoundPlayer* player_;
    QPushButton* hear_;
    QPushButton* listen_;
    QLabel* trouble_;
};

} // namespace dclscope
