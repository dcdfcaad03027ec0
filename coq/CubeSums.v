(* Sums over the cube: (11), and a sum of parity(x) g(x_1 + ... + x_d) as a sum over binomials, (23)-(24), every g. *)
From Coq Require Import ZArith List Lia.
From ExactParity Require Import Statements Binomials Sums.
Import ListNotations.
Open Scope Z_scope.
Definition lsum (l : list Z) := fold_right Z.add 0 l.
Lemma lsum_app a b : lsum (a ++ b) = lsum a + lsum b.
Proof. induction a; simpl; lia. Qed.
Definition cubesum (d : nat) (g : Z -> Z) := lsum (map (fun x => parity x * g (total x)) (cube d)).
Lemma cubesum_S d g : cubesum (S d) g = cubesum d (fun s => g (s+1)) - cubesum d (fun s => g (s-1)).
Proof.
  unfold cubesum. simpl cube. rewrite map_app, lsum_app, !map_map.
  assert (E : forall l, lsum (map Z.opp l) = - lsum l) by (induction l; simpl; lia).
  rewrite (map_ext (fun x => parity (1 :: x) * g (total (1 :: x))) (fun x => parity x * g (total x + 1))).
  2:{ intros x. change (parity (1 :: x)) with (1 * parity x). change (total (1 :: x)) with (1 + total x).
      rewrite Z.add_comm, Z.mul_1_l. reflexivity. }
  rewrite (map_ext (fun x => parity (-1 :: x) * g (total (-1 :: x))) (fun x => - (parity x * g (total x - 1)))).
  2:{ intros x. change (parity (-1 :: x)) with (-1 * parity x). change (total (-1 :: x)) with (-1 + total x).
      replace (-1 + total x) with (total x - 1) by lia. ring. }
  rewrite <- (map_map (fun x => parity x * g (total x - 1)) Z.opp), E. lia.
Qed.
Lemma cubesum_binomial d : forall g,
  cubesum d g = sum 0 (S d) (fun k => minus_one_pow (Z.of_nat d - k) * binomial d k * g (2*k - Z.of_nat d)).
Proof.
  induction d; intros g. unfold cubesum; simpl. destruct (g 0); reflexivity.
  rewrite cubesum_S, !IHd.
  rewrite (sum_ext (S (S d)) _ (fun k =>
     (fun j => minus_one_pow (Z.of_nat d - j) * binomial d j * g (2*j - Z.of_nat d + 1)) (k-1)
     + - (minus_one_pow (Z.of_nat d - k) * binomial d k * g (2*k - Z.of_nat d - 1)))).
  2:{ intros k _. simpl binomial. replace (Z.of_nat (S d) - k) with (Z.of_nat d - k + 1) by lia.
    rewrite minus_one_pow_succ.
      replace (Z.of_nat d - (k-1)) with (Z.of_nat d - k + 1) by lia. rewrite minus_one_pow_succ.
      replace (2 * (k-1) - Z.of_nat d + 1) with (2*k - Z.of_nat (S d)) by lia.
      replace (2 * k - Z.of_nat d - 1) with (2*k - Z.of_nat (S d)) by lia. ring. }
  rewrite (sum_add (S (S d))), (sum_shift (S (S d)) (fun j => minus_one_pow (Z.of_nat d - j) * binomial d j * g (2*j
    - Z.of_nat d + 1))).
  change (sum (0-1) (S (S d)) ?f) with (f (-1) + sum 0 (S d) f). cbv beta.
  rewrite (binomial_neg d (-1)) by lia. rewrite (sum_last (S d)). rewrite (binomial_big d (0 + _)) by lia.
  assert (E : forall f n lo, sum lo n (fun k => - f k) = - sum lo n f) by (induction n; intros; simpl;
    [|rewrite IHn]; lia).
  rewrite (E (fun k => minus_one_pow (Z.of_nat d - k) * binomial d k * g (2 * k - Z.of_nat d - 1))). lia.
Qed.
Lemma cube_parity d : forall x, In x (cube d) -> exists k, total x = 2*k - Z.of_nat d.
Proof.
  induction d; intros x H. simpl in H. destruct H as [<-|[]]. exists 0; reflexivity.
  simpl cube in H. apply in_app_or in H. destruct H as [H|H]; apply in_map_iff in H; destruct H as [y [<- Hy]];
  destruct (IHd y Hy) as [k Hk]. exists (k+1). change (total (1::y)) with (1 + total y). lia.
  exists k. change (total (-1::y)) with (-1 + total y). lia.
Qed.
Lemma cube_S d x : In x (cube (S d)) -> exists s y, x = s :: y /\ (s = 1 \/ s = -1)%Z /\ In y (cube d).
Proof. intros H. cbn [cube] in H. apply in_app_or in H. destruct H as [H|H]; apply in_map_iff in H;
  destruct H as [y [<- Hy]]; eauto 6. Qed.

(* (11), by induction: a coordinate x_j w_j = 1 leaves d - w.x as it is, -1 adds 2 *)
Theorem hdp_equation_11 : Statements.hdp_equation_11.
Proof.
  intros d. induction d as [|d IH]; intros w x Hw Hx.
  - simpl in Hw, Hx. destruct Hw as [<-|[]], Hx as [<-|[]]. reflexivity.
  - apply cube_S in Hw. apply cube_S in Hx. destruct Hw as [s [y [-> [Hs Hy]]]], Hx as [r [z [-> [Hr Hz]]]].
    cbn [entrywise dot]. change (parity (?a :: ?l)) with (a * parity l). rewrite (IH y z Hy Hz).
    assert (E : s * r = 1 \/ s * r = -1) by (destruct Hs, Hr; subst; lia). destruct E as [-> | ->].
    + replace (Z.of_nat (S d) - (1 + dot y z)) with (Z.of_nat d - dot y z) by lia. ring.
    + replace (Z.of_nat (S d) - (-1 + dot y z)) with (Z.of_nat d - dot y z + 1 * 2) by lia.
      rewrite Z.div_add, minus_one_pow_succ by lia. ring.
Qed.
(* the sign in (15) is the parity: (11) at w = (1, ..., 1) *)
Lemma parity_from_total d : forall x, In x (cube d) -> minus_one_pow ((Z.of_nat d - total x) / 2) = parity x.
Proof.
  induction d as [|d IH]; intros x Hx.
  - simpl in Hx. destruct Hx as [<-|[]]. reflexivity.
  - apply cube_S in Hx. destruct Hx as [s [y [-> [Hs Hy]]]].
    change (parity (s :: y)) with (s * parity y). change (total (s :: y)) with (s + total y). rewrite <- (IH y Hy).
    destruct Hs as [-> | ->].
    + replace (Z.of_nat (S d) - (1 + total y)) with (Z.of_nat d - total y) by lia. ring.
    + replace (Z.of_nat (S d) - (-1 + total y)) with (Z.of_nat d - total y + 1 * 2) by lia.
      rewrite Z.div_add, minus_one_pow_succ by lia. ring.
Qed.
