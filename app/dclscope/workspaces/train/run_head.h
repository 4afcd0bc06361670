// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the pictures of Train: which run it is, which of its layers is looked at, and where else it can be opened.
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace dclscope {

class RunHead : public QWidget {
    Q_OBJECT

public:
    explicit RunHead(QWidget* parent = nullptr);

    /// @param name  empty: there is no run yet, and nothing to open
    void setRun(const QString& name, const QString& path);
    /// Whether the run's network hears sounds: one of pictures or spikes cannot listen.
    void setListens(bool listens);
    void setLayers(const QStringList& names, int current);

signals:
    void layerChosen(int index);
    void inspectRequested();
    void listenRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Names give way where the row is narrow: first the buttons', then the run's.
    void fit();

    QString text_;
    QLabel* name_;
    QComboBox* layers_;
    QPushButton* inspect_;
    QPushButton* listen_;
};

} // namespace dclscope
